extension Stylesheet {
    /// Lists of reports, cases and pupils.
    static let listStyles = """
        .icon { width: 1em; height: 1em; margin-right: var(--s1); vertical-align: -0.125em; fill: var(--late); }
        .icon .sign { stroke: var(--card); stroke-width: 1.6; stroke-linecap: round; fill: none; }
        .line .about { display: flex; flex-wrap: wrap; gap: 0 var(--s3); color: var(--soft-ink); font-size: var(--t0); }
        .line .about .late-word { font-size: var(--t0); }
        .line .quoted { margin: var(--s1) 0 0; padding-left: var(--s3); border-left: 3px solid var(--line); }
        .line .several { list-style: none; margin: var(--s1) 0 0; padding: 0; }
        .line .several a { display: inline-block; padding: var(--s2) 0; min-height: 44px; }
        .line .what a { display: inline-block; min-height: 24px; }
        .filters { display: grid; gap: 0 var(--s4); grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); align-items: end;
          padding: var(--s4) var(--s4) 0; margin-bottom: var(--s5); background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); }
        .filters .choice { margin-bottom: var(--s4); }
        .filters .actions { margin: 0 0 var(--s4); }
        .classes { display: flex; flex-wrap: wrap; gap: var(--s2); list-style: none; margin: 0 0 var(--s5); padding: 0; }
        .classes a { display: inline-flex; align-items: center; justify-content: center; min-height: 44px; min-width: 44px; padding: 0 var(--s3);
          border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); text-decoration: none; }
        .classes a[aria-current] { border-color: var(--primary); background: var(--primary-soft); font-weight: 650; }
        .swatches { list-style: none; padding: 0; } .swatches svg { vertical-align: middle; margin-right: var(--s2); }
        .pick { display: grid; grid-template-columns: 1fr minmax(9rem, 14rem); gap: var(--s2) var(--s4); align-items: center; margin-bottom: var(--s2); }
        .pick label { margin: 0; font-weight: 400; }
        .pick:has(option:checked:not([value=""])) label { font-weight: 650; }
        .question { margin-bottom: var(--s3); }
        .answers-row { display: flex; flex-wrap: wrap; gap: 0 var(--s2); }
        .answers-row .choice { flex: 0 1 auto; }
        @media (max-width: 34rem) {
          .answers-row:has(> :nth-child(4)) { display: grid; grid-template-columns: 1fr 1fr; }
        }
        .verdict { border-top: 3px solid var(--primary); margin-top: var(--s6); }
        .case-side details > summary { font-weight: 650; }
        .message > a:only-child { display: inline-flex; align-items: center; min-height: 44px; }
        .plan > summary { gap: 0 var(--s2); flex-wrap: wrap; }
        .plan > summary h3 { margin: 0; }
        .plan h4::first-letter { text-transform: uppercase; }
        .steps { padding-left: var(--s5); }
        .steps li, .plain li { margin-bottom: var(--s3); }
        .steps .tag { margin-left: var(--s2); }
        .steps .about { display: flex; flex-wrap: wrap; gap: 0 var(--s3); color: var(--soft-ink); font-size: var(--t0); }
        .steps .about .tag { margin-left: 0; }
        .steps p.small { margin: 0; color: var(--soft-ink); }
        .plain { list-style: none; padding: 0; }
        .line > form { display: grid; }
        .gap { margin: 0 0 var(--s4); font-size: var(--t1); }
        .chosen { margin-bottom: var(--s4); padding-top: var(--s3); border-top: 1px solid var(--line); }
        .chosen .field, .chosen fieldset, .chosen p { margin-bottom: var(--s1); }
        .chosen select { max-width: 28rem; }
        .persons { margin: 0; }
        .persons > legend { font-weight: inherit; padding: var(--s2) 0 0; }
        .persons details { margin-left: var(--s5); }
        .way .hint { margin: 0 0 var(--s2) var(--s5); }
        form:has([name="wie"][value="pupil"]:checked) .not-pupil, form:has([name="wie"][value="parent"]:checked) .not-parent,
        form:has([name="wie"][value="staff"]:checked) .not-staff { display: none; }
        .number-and-unit { display: grid; grid-template-columns: 7rem minmax(10rem, 16rem); gap: 0 var(--s3); }
        .number-and-unit legend { grid-column: 1 / -1; }
        .number-and-unit label { font-weight: 400; }
        .chosen input[type=number] { max-width: 7rem; }
        .file { font-family: ui-monospace, "SFMono-Regular", Consolas, "Liberation Mono", monospace; font-size: var(--t0); }
        pre.file { overflow: auto; max-height: 30rem; padding: var(--s3); border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); tab-size: 2; }
        .file-lines code { white-space: pre-wrap; overflow-wrap: anywhere; }
        .file-lines p { margin: var(--s1) 0 var(--s3); padding-left: var(--s3); border-left: 3px solid var(--late); }
        .fallen { list-style: none; padding: 0; }
        .fallen li { margin-bottom: var(--s3); padding-left: var(--s3); border-left: 3px solid var(--late); }
        .fallen li li { border: 0; padding: 0; }
        .fallen p { margin: 0; }
        .ways { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 0 var(--s4); }
        .ways a { display: inline-flex; align-items: center; min-height: 44px; }
        .document { grid-template-columns: 1fr; }
        .document h2 { margin: 0; font-size: var(--t2); }
        .document p { margin: var(--s1) 0 0; }
        .document details form { padding-top: var(--s3); }
        .readings .line { grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); align-items: baseline; }
        .readings h2 { margin: 0; font-size: var(--t1); }
        .readings .about { margin: 0; }
        .readings ul { list-style: none; margin: 0; padding: 0; }
        .readings .tag { margin-left: var(--s2); }
        .story { list-style: none; padding: 0; }
        .story > li { margin-bottom: var(--s2); padding-left: var(--s3); border-left: 3px solid var(--line); }
        .story .holds { margin-left: var(--s4); border-color: var(--primary); }
        .story .fails { margin-left: var(--s4); border-color: var(--late); }
        .card .story .fails { margin-left: 0; }
        .story p { margin: 0; }
        .story .links { margin: 0; }
        .pager { display: flex; justify-content: space-between; gap: var(--s3); margin-top: var(--s4); }
        .nothing { text-align: center; padding: var(--s6) var(--s4); }
        .nothing p { color: var(--soft-ink); }

        """
}
