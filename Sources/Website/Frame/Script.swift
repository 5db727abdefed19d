/// The one script. It keeps what is typed while one types, finds while one types, copies a text, and shows the map where it is today; every page works without it.
enum Script {
    static let file = PublicFile(source, as: "text/javascript; charset=utf-8", at: .script)

    private static let source = """
        "use strict";
        for (const form of document.querySelectorAll("form[data-concept]")) {
          const pause = 3000;
          let timer = null, isSending = false, warning = null;
          const say = (isKept) => {
            if (isKept) { warning?.remove(); warning = null; return; }
            if (warning || isSending) return;
            warning = document.createElement("p");
            warning.className = "message";
            warning.setAttribute("role", "status");
            warning.textContent = form.dataset.mislukt;
            form.querySelector(".actions")?.before(warning);
          };
          const keep = () => {
            timer = null;
            if (isSending) return;
            fetch(form.dataset.concept, { method: "POST", body: new URLSearchParams(new FormData(form)) })
              .then((answer) => say(answer.ok), () => say(false));
          };
          form.addEventListener("input", () => { timer ??= setTimeout(keep, pause); });
          form.addEventListener("submit", () => { isSending = true; clearTimeout(timer); });
          document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "hidden" && timer) { clearTimeout(timer); keep(); }
          });
        }
        for (const form of document.querySelectorAll("form[data-zoekt]")) {
          const shown = document.getElementById(form.dataset.zoekt), field = form.elements.naam;
          let timer = null, latest = 0;
          const find = () => {
            const turn = ++latest;
            fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
              .then((answer) => answer.ok ? answer.text() : "")
              .then((text) => {
                const found = new DOMParser().parseFromString(text, "text/html").getElementById(shown.id);
                if (found && turn === latest) shown.replaceChildren(...found.childNodes);
              }, () => {});
          };
          field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(find, 200); });
          addEventListener("pageshow", () => { if (field.value && !shown.firstElementChild) find(); });
        }
        for (const button of document.querySelectorAll("button[data-kopieert]")) {
          if (!navigator.clipboard) break;
          const text = document.getElementById(button.dataset.kopieert), status = button.nextElementSibling;
          button.hidden = false;
          button.addEventListener("click", () => {
            navigator.clipboard.writeText(text.textContent).then(() => { status.textContent = button.dataset.gedaan; }, () => getSelection().selectAllChildren(text));
          });
        }
        for (const map of document.querySelectorAll("svg[data-vandaag]")) {
          const frame = map.parentElement;
          const today = Number(map.dataset.vandaag) - frame.clientWidth / 2;
          frame.scrollLeft = Math.max(0, Math.min(today, Number(map.dataset.eerst ?? Infinity)));
        }

        """
}
