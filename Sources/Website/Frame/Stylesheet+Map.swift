extension Stylesheet {
    /// The track map. Colour never carries a meaning alone: every rail has its own pattern, every sign its own
    /// shape, so that it also reads on paper.
    static let mapStyles = """
        .tr-target { --c: var(--target); } .tr-initiator { --c: var(--initiator); } .tr-group { --c: var(--group); }
        .tr-parents { --c: var(--parents); } .tr-school { --c: var(--school); }
        .map-frame { display: flex; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
        .map-names { flex: none; margin-left: var(--s3); }
        .map-scroll { overflow-x: auto; flex: 1; min-width: 0;
          background: linear-gradient(to right, var(--card) 40%, transparent) left / 48px 100% no-repeat local,
            linear-gradient(to left, var(--card) 40%, transparent) right / 48px 100% no-repeat local,
            linear-gradient(to right, var(--soft-ink), transparent) left / 14px 100% no-repeat scroll,
            linear-gradient(to left, var(--soft-ink), transparent) right / 14px 100% no-repeat scroll; }
        .map-hint { margin: var(--s1) 0 0; }
        .map svg { display: block; font-family: inherit; }
        .map text { font-size: 12.5px; fill: var(--ink); } .map-scroll text { text-anchor: middle; }
        .map .flag { fill: var(--c); }
        .map .map-names .name { font-weight: 650; }
        .map .rail { stroke: var(--c); stroke-width: 5; fill: none; }
        .map .rail.ahead { opacity: 0.38; }
        .map .rail.tr-initiator { stroke-dasharray: 18 7; } .map .rail.tr-group { stroke-dasharray: 0.1 10; stroke-linecap: round; stroke-width: 6; }
        .map .rail.tr-parents { stroke-dasharray: 8 6; } .map .rail.tr-school { stroke-width: 2; }
        .map .station { text-decoration: none; }
        .map .reach { fill: transparent; rx: 6px; }
        .map .station:hover .reach { fill: var(--primary-soft); opacity: 0.55; }
        .map .station:focus-visible { outline: none; }
        .map .station:focus-visible .reach { stroke: var(--primary); stroke-width: 3; }
        .map .sign { fill: var(--card); stroke: var(--c); stroke-width: 3.5; }
        .map .done .sign { fill: var(--c); }
        .tick { fill: none; stroke: var(--card); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
        .map .alarm { fill: var(--card); stroke: var(--late); stroke-width: 3; }
        .map .late .sign { stroke: var(--late); } .map .bang { fill: var(--late); font-weight: 800; font-size: 14px; }
        .map .waiting .sign, .map .offered .sign { stroke-dasharray: 2.4 3; stroke-width: 2.6; }
        .map .waived .sign, .map .stroke { stroke: var(--soft-ink); stroke-width: 2.4; fill: var(--card); }
        .map .offered text, .map .waiting text, .map .waived text, .map .role, .map .day { fill: var(--soft-ink); }
        .map .role, .map .day { font-size: 11.5px; }
        .map .day.late { fill: var(--late); font-weight: 650; }
        .map .mark-now line { stroke: var(--primary); stroke-width: 2; } .map .mark-now text { fill: var(--primary); font-weight: 650; }
        .map .mark-later line { stroke: var(--line); stroke-width: 1.5; stroke-dasharray: 3 4; } .map .mark-later text { fill: var(--soft-ink); }
        .track-fold { border-left: 5px solid var(--c); padding-left: var(--s3); margin-bottom: var(--s2); }
        .track-fold > summary, .map-list > summary { display: grid; grid-template-columns: 1em 1fr; align-content: center; }
        .track-fold > summary { color: inherit; }
        .track-fold > summary > *, .map-list > summary > * { grid-column: 2; }
        .map-list > summary { padding: var(--s1) 0; }
        .track { list-style: none; margin: 0 0 var(--s4); padding: 0 0 0 var(--s4); border-left: 5px solid var(--c); }
        .track.tr-initiator { border-left-style: dashed; } .track.tr-group { border-left-style: dotted; }
        .track.tr-parents { border-left: 3px dashed var(--c); } .track.tr-school { border-left-style: double; }
        .track li { position: relative; padding: var(--s1) 0 var(--s2); }
        .track li a { display: block; min-height: 24px; }
        .track li::before { content: ""; position: absolute; left: calc(-1 * var(--s4) - 11px); top: 9px; width: 15px; height: 15px;
          border-radius: 50%; background: var(--card); border: 3px solid var(--c); }
        .track.tr-parents li::before { left: calc(-1 * var(--s4) - 10px); }
        .track li.done::before { background: var(--c); }
        .track li.late::before { border-color: var(--late); outline: 2px solid var(--late); outline-offset: 2px; }
        .track li.waiting::before, .track li.offered::before { border-style: dotted; }
        .track li span { font-size: var(--t0); color: var(--soft-ink); }
        .track li.late span { color: var(--late); }
        @media (max-width: 34rem) {
          .map-frame, .map-hint { display: none; }
          .map > h2 { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
          .map.whole .map-list > summary { display: none; }
          .map.whole .map-list::details-content { content-visibility: visible; display: block; block-size: auto; }
          .track li a { min-height: 44px; display: flex; align-items: center; }
          .track li::before { top: 18px; }
        }
        @media print {
          .top, .demo, .bottom, .button, button, .skip, .map-hint { display: none; }
          .map-frame { border: 0; } .map-scroll { overflow: visible; background: none; } .map-scroll svg { max-width: 100%; height: auto; }
          .map .map-names { display: none; }
          .tr-target, .tr-initiator, .tr-group, .tr-parents, .tr-school { --c: #000; }
          .map-list::details-content { content-visibility: visible; display: block; block-size: auto; }
        }

        """
}
