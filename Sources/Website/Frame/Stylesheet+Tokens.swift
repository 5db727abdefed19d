extension Stylesheet {
    /// Colours, steps of the 4 px grid, and the type scale; light first, dark from the system setting.
    static let tokens = """
        :root {
          color-scheme: light dark;
          --ink: #16232E; --soft-ink: #47545E; --paper: #FBF9F4; --card: #FFFFFF; --line: #D8D3C7;
          --primary: #0B5D66; --on-primary: #FFFFFF; --primary-soft: #E2EFEF;
          --late: #B42318; --late-soft: #FBEAE8; --warn-soft: #FBF1DC; --good: #0F6B4F;
          --target: #0F766E; --initiator: #B45309; --group: #6D3FA0; --parents: #1D5FA6; --school: #475569;
          --s1: 4px; --s2: 8px; --s3: 12px; --s4: 16px; --s5: 24px; --s6: 32px; --s7: 48px;
          --t0: 0.875rem; --t1: 1rem; --t2: 1.125rem; --t3: 1.375rem; --t4: 1.75rem;
          --radius: 8px;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #E9EDF0; --soft-ink: #B4BFC7; --paper: #11191F; --card: #19242C; --line: #36444E;
            --primary: #6FC6CE; --on-primary: #0B1A1D; --primary-soft: #17343A;
            --late: #FF9C92; --late-soft: #3A1D1B; --warn-soft: #362B12; --good: #7CD3B4;
            --target: #4FC1B5; --initiator: #F0A35A; --group: #BE9BE6; --parents: #82B4EE; --school: #A7B3C2;
          }
        }

        """

    /// Plain elements.
    static let base = """
        * { box-sizing: border-box; }
        html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
        body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
        h1 { font-size: var(--t4); line-height: 1.2; margin: 0 0 var(--s4); font-weight: 650; }
        h2 { font-size: var(--t3); line-height: 1.25; margin: var(--s6) 0 var(--s3); font-weight: 650; }
        h3 { font-size: var(--t2); margin: var(--s5) 0 var(--s2); font-weight: 650; }
        p, ul, ol, dl { margin: 0 0 var(--s3); }
        a { color: var(--primary); text-underline-offset: 3px; }
        :focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; border-radius: 4px; }
        .lead { font-size: var(--t2); max-width: 65ch; }
        .muted { color: var(--soft-ink); }
        .small { font-size: var(--t0); }
        .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; left: -999px; }
        .skip:focus { left: var(--s3); top: var(--s3); background: var(--card); padding: var(--s3); z-index: 9; }

        """

    /// Header, menu and footer.
    static let frame = """
        .top { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s2) var(--s5); padding: var(--s2) var(--s4);
          background: var(--card); border-bottom: 1px solid var(--line); }
        .brand { display: inline-flex; align-items: center; gap: var(--s2); font-weight: 650; font-size: var(--t2);
          color: var(--ink); text-decoration: none; min-height: 44px; }
        .mark { width: 28px; height: 28px; }
        .mark line { stroke-width: 2.6; stroke-linecap: round; }
        .track-target { stroke: var(--target); } .track-initiator { stroke: var(--initiator); stroke-dasharray: 7 3; }
        .track-group { stroke: var(--group); stroke-dasharray: 1 4; } .track-parents { stroke: var(--parents); stroke-dasharray: 4 3; }
        .track-school { stroke: var(--school); }
        .top nav ul { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 0; gap: var(--s1); }
        .top nav a { display: inline-flex; align-items: center; min-height: 44px; padding: 0 var(--s3); border-radius: var(--radius);
          color: var(--ink); text-decoration: none; }
        .top nav a:hover { background: var(--primary-soft); }
        .top nav a[aria-current] { background: var(--primary-soft); font-weight: 650; box-shadow: inset 0 -3px 0 var(--primary); }
        .who a { display: inline-flex; align-items: center; min-height: 44px; padding: 0 var(--s2); }
        .who { display: flex; align-items: center; gap: var(--s3); margin-left: auto; }
        main { max-width: 46rem; margin: 0 auto; padding: var(--s5) var(--s4) var(--s7); }
        main.wide { max-width: 76rem; }
        .bottom { border-top: 1px solid var(--line); padding: var(--s4); color: var(--soft-ink); font-size: var(--t0); }
        .bottom p { max-width: 76rem; margin: 0 auto; }
        .bottom a { color: inherit; margin-right: var(--s2); }
        .demo { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); align-items: center; padding: var(--s2) var(--s4);
          background: var(--warn-soft); font-size: var(--t0); }
        .demo p { margin: 0; }
        .demo form { display: flex; flex-wrap: wrap; gap: var(--s2); }
        @media (max-width: 34rem) {
          .top { row-gap: 0; } .top nav { order: 1; width: 100%; } .top nav a { padding: 0 var(--s2); }
          .who span { display: none; } .demo { padding-inline: var(--s3); } .demo p { width: 100%; } .demo form { gap: var(--s1); } .demo button { padding-inline: var(--s1); }
          main { padding-top: var(--s4); } main.wide > h2, main.wide section > h2 { margin-top: var(--s4); }
        }
        @media print { .top, .bottom, .demo, .skip, .actions { display: none; } main { max-width: none; padding: 0; } }

        """

    /// Buttons, fields and messages.
    static let controls = """
        .button, button { display: inline-flex; align-items: center; justify-content: center; min-height: 44px; padding: var(--s2) var(--s4);
          border: 1px solid var(--primary); border-radius: var(--radius); background: var(--primary); color: var(--on-primary);
          font: inherit; font-weight: 650; text-decoration: none; cursor: pointer; }
        .button.secondary, button.secondary, .demo button { background: transparent; color: var(--primary); }
        button[hidden] { display: none; }
        button.quiet { background: transparent; border-color: transparent; color: var(--primary); font-weight: 400; padding: var(--s2); }
        label, legend { display: block; font-weight: 650; margin-bottom: var(--s1); }
        .hint { display: block; color: var(--soft-ink); font-weight: 400; font-size: var(--t0); }
        input[type=text], input[type=password], input[type=date], input[type=time], input[type=number], input[type=search], select, textarea {
          width: 100%; min-height: 44px; padding: var(--s2) var(--s3); font: inherit; color: inherit; background: var(--card);
          border: 1px solid var(--soft-ink); border-radius: var(--radius); }
        textarea { min-height: 8rem; resize: vertical; }
        .field { margin-bottom: var(--s4); }
        fieldset { border: 0; margin: 0 0 var(--s4); padding: 0; min-width: 0; }
        .choice { display: flex; align-items: center; gap: var(--s3); min-height: 44px; padding: var(--s1) var(--s3); font-weight: 400;
          border: 1px solid var(--line); border-radius: var(--radius); margin-bottom: var(--s2); background: var(--card); }
        .choice > * { min-width: 0; overflow-wrap: anywhere; hyphens: auto; }
        .choice input { width: 20px; height: 20px; margin: 0; accent-color: var(--primary); flex: none; }
        .actions { display: flex; flex-wrap: wrap; gap: var(--s3); align-items: center; margin-top: var(--s4); }
        .message { border-left: 4px solid var(--primary); background: var(--primary-soft); padding: var(--s3) var(--s4);
          border-radius: var(--radius); margin-bottom: var(--s4); }
        .message.refused { border-color: var(--late); background: var(--late-soft); }
        .message p:last-child, .message ul:last-child { margin-bottom: 0; }
        details > summary { cursor: pointer; min-height: 44px; display: inline-flex; align-items: center; color: var(--primary); }
        details > summary h2, details > summary h3 { margin: 0; }

        """

    /// Cards and lines.
    static let lists = """
        .card { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--s4); margin-bottom: var(--s4); }
        .card > :is(h2, h3):first-child { margin-top: 0; }
        .card > summary { gap: 0 var(--s2); } .card > summary .gap { margin: 0; }
        .lines { list-style: none; margin: 0; padding: 0; }
        .line { display: grid; grid-template-columns: 1fr auto; gap: var(--s1) var(--s4); align-items: center; padding: var(--s3) var(--s4);
          background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); margin-bottom: var(--s2); }
        .line.late { border-left: 5px solid var(--late); }
        .line .what { font-weight: 650; }
        .line .why { color: var(--soft-ink); font-size: var(--t0); }
        .late-word { color: var(--late); font-weight: 650; }
        .tag { display: inline-block; font-size: var(--t0); padding: 0 var(--s2); border: 1px solid var(--line); border-radius: 999px; color: var(--soft-ink); }
        .empty { text-align: center; padding: var(--s6) var(--s4); color: var(--soft-ink); }
        .grid { display: grid; gap: var(--s4); grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
        table { width: 100%; border-collapse: collapse; background: var(--card); }
        th, td { text-align: left; padding: var(--s2) var(--s3); border-bottom: 1px solid var(--line); vertical-align: top; }
        th { font-size: var(--t0); color: var(--soft-ink); }
        .scroll { overflow-x: auto; }
        @media (max-width: 34rem) { .line { grid-template-columns: 1fr; } }

        """
}
