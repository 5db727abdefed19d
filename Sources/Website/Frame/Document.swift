import Access
import Dossiers
import HTML
import HTTPServer
import SchoolTime

extension Website {
    /// A whole page in the site's frame: header, ways through the site, what the page says, footer.
    ///
    /// The tab of the browser says the title too, and so do its history and whatever it sends elsewhere. Hence a
    /// page whose title names a pupil has another text for the tab.
    func document(
        title: String, tab: String? = nil, visit: Visit?, wide: Bool = false,
        content: (inout HTMLBuffer) -> Void
    ) -> HTMLBuffer {
        HTMLBuffer.document(language: "nl", capacity: 48 * 1024) { b in
            b.title("\(tab ?? title) – Vijfspoor")
            b.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            b.meta(.name("color-scheme"), .content("light dark"))
            b.meta(.name("robots"), .content("noindex"))
            b.link(.rel("stylesheet"), .href(Stylesheet.file.link))
            b.link(.rel("icon"), .type("image/svg+xml"), .href(Icon.file.link))
            if visit?.viewer != nil { b.script(.src(Script.file.link), .defer) }
        } body: { b in
            b.a(texts.frame.skip, .href("#inhoud"), .class("skip"))
            header(visit, &b)
            if demo != nil { demoBar(visit, &b) }
            b.main(.id("inhoud"), .class(wide ? "wide" : "")) { b in
                b.h1(title)
                content(&b)
            }
            footer(&b)
        }
    }

    private func header(_ visit: Visit?, _ b: inout HTMLBuffer) {
        b.header(.class("top")) { b in
            b.a(.href(visit?.viewer == nil ? Page.home.link : Page.today.link), .class("brand")) { b in
                Brand.mark(&b)
                b.span("Vijfspoor")
            }
            guard let visit, let viewer = visit.viewer else { return }
            b.nav(.aria("label", texts.frame.mainMenu)) { b in
                b.ul { b in
                    for (page, name) in menu { item(page, name, visit, &b) }
                }
            }
            b.form(.method("post"), .action(Page.signOut.link), .class("who")) { b in
                formToken(visit, &b)
                b.a(
                    texts.search.title, .href(Page.search.link),
                    .when(visit.page == .search, .aria("current", "page")))
                b.span(viewer.name)
                b.button(texts.frame.signOut, .type("submit"), .class("quiet"))
            }
        }
    }

    private var menu: [(Page, String)] {
        [
            (.today, texts.frame.today), (.reports, texts.frame.reports), (.cases, texts.frame.cases),
            (.pupils, texts.frame.pupils), (.schoolYear, texts.frame.schoolYear), (.rules, texts.frame.rules),
        ]
    }

    private func item(_ page: Page, _ name: String, _ visit: Visit, _ b: inout HTMLBuffer) {
        let isHere = page.segments.first == visit.page.segments.first
        b.li { b in b.a(name, .href(page.link), .when(isHere, .aria("current", "page"))) }
    }

    /// What every form carries, so that no other site can send it.
    func formToken(_ visit: Visit, _ b: inout HTMLBuffer) {
        b.input(.type("hidden"), .name("formulier"), .value(visit.formToken))
    }

    private func demoBar(_ visit: Visit?, _ b: inout HTMLBuffer) {
        b.aside(.class("demo"), .aria("label", texts.demo.label)) { b in
            b.p { b in
                b.strong(texts.demo.label)
                b.text(" · ")
                b.text(texts.demo.itIs(texts.dates.full(desk.now())))
            }
            guard let visit, visit.viewer != nil else { return }
            b.form(.method("post"), .action(Page.timeMachine.link)) { b in
                formToken(visit, &b)
                b.input(.type("hidden"), .name("terug"), .value(visit.page.link.address))
                for travel in TimeTravel.allCases {
                    b.button(
                        texts.demo.travel(travel.rawValue), .type("submit"), .name("sprong"),
                        .value(travel.rawValue))
                }
            }
        }
    }

    private func footer(_ b: inout HTMLBuffer) {
        b.footer(.class("bottom")) { b in
            b.p { b in
                b.text(texts.frame.helpIntro)
                for line in texts.frame.helplines {
                    b.text(" ")
                    b.a(line.name, .href(Link(line.address)))
                }
            }
        }
    }
}
