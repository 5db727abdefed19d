extension Stylesheet {
    /// The page of a case, and the pages that carry out its steps.
    static let caseStyles = """
        .way-back { margin: 0 0 var(--s2); }
        .way-back a { display: inline-flex; align-items: center; min-height: 44px; }
        .way-back a::before { content: "‹"; margin-right: var(--s2); }
        .facts-line { list-style: none; display: flex; flex-wrap: wrap; gap: var(--s1) var(--s4); padding: 0; margin: 0 0 var(--s4); color: var(--soft-ink); }
        .facts-line strong { color: var(--ink); }
        .parties { list-style: none; display: flex; flex-wrap: wrap; gap: var(--s2); padding: 0; }
        .party { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s1) var(--s2); padding: var(--s2) var(--s3);
          background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--school); border-radius: var(--radius); }
        .party.target { border-left-color: var(--target); } .party.initiator { border-left-color: var(--initiator); }
        .party.follower { border-left-color: var(--initiator); } .party.witness { border-left-color: var(--group); }
        .case { display: grid; gap: 0 var(--s6); }
        @media (min-width: 60rem) { .case { grid-template-columns: minmax(0, 1fr) 20rem; } }
        .case-side h2 { font-size: var(--t2); margin: 0; }
        .doings { list-style: none; padding: 0; margin: 0; }
        .doings a { display: flex; align-items: center; min-height: 44px; border-bottom: 1px solid var(--line); }
        .line .what a { display: inline-block; padding: var(--s1) 0; }
        .track-edge { display: flex; align-items: baseline; }
        .track-edge::before { content: ""; flex: none; width: 10px; height: 10px; margin-right: var(--s2); border-radius: 50%; background: var(--school); }
        .track-edge.target::before { background: var(--target); } .track-edge.initiator::before { background: var(--initiator); }
        .track-edge.group::before { background: var(--group); } .track-edge.parents::before { background: var(--parents); }
        .waits { color: var(--soft-ink); }
        .folded > summary h3 { margin: var(--s2) 0; }
        .said, .letter .lines { white-space: pre-line; overflow-wrap: anywhere; }
        .letter { max-width: 40rem; }
        blockquote.said, .timeline p.said { margin: var(--s1) 0 0; padding-left: var(--s3); border-left: 3px solid var(--line); }
        blockquote.said.card { margin-bottom: var(--s4); padding-left: var(--s4); }
        .timeline { list-style: none; padding: 0 0 0 var(--s4); margin: 0; border-left: 2px solid var(--line); }
        .timeline li { position: relative; padding: 0 0 var(--s4); }
        .timeline li::before { content: ""; position: absolute; left: calc(-1 * var(--s4) - 6px); top: 8px; width: 10px; height: 10px;
          border-radius: 50%; background: var(--paper); border: 2px solid var(--soft-ink); }
        .timeline .when { color: var(--soft-ink); font-size: var(--t0); }
        .timeline li > div + div, .timeline li > p + div { margin-top: var(--s1); }
        .records, .case-side ul { padding-left: var(--s4); } .case-side .doings { padding: 0; } .records li { margin-bottom: var(--s2); }
        .answers dt { color: var(--soft-ink); margin-top: var(--s2); }
        .answers dd, .follows dd { margin: 0; }
        .follows dt { font-weight: 650; margin-top: var(--s3); }
        .rules { padding-left: var(--s4); }
        .beside { display: grid; gap: var(--s5); }
        @media (min-width: 60rem) { .beside { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); align-items: start; } }
        .guide { background: var(--primary-soft); border-radius: var(--radius); padding: var(--s4); }
        .guide h2, .sheet h2 { margin-top: 0; }
        .guide h3 { margin: var(--s3) 0 var(--s1); font-size: var(--t1); }
        .way-out, .advice { border-top: 1px solid var(--line); margin-top: var(--s4); }
        .sheet section { border-top: 1px solid var(--line); margin-top: var(--s5); }
        .in-line { display: flex; flex-wrap: wrap; gap: var(--s3); align-items: end; }
        .in-line .field { flex: 1 1 12rem; margin: 0; }
        .message h2 { margin-top: 0; font-size: var(--t2); }
        main legend { padding: 0; }
        form:has([name="wat"][value="overdragen"]:checked) .no-heir { display: none; }
        .questions { border-left: 3px solid var(--line); padding-left: var(--s3); margin-bottom: var(--s3); }
        .questions > summary { display: flex; flex-wrap: wrap; gap: 0 var(--s2); }
        .questions > summary > span { flex-basis: 100%; padding-left: 1em; }
        main details > summary::before { content: "›"; display: inline-block; width: 1em; font-weight: 650; transform-origin: 35% 55%; transition: transform 0.15s; }
        main details[open] > summary::before { transform: rotate(90deg); }
        @media (max-width: 60rem) { .on-wide { border-top: 1px solid var(--line); } .on-wide > summary { width: 100%; padding: var(--s1) 0; } }
        .on-wide > summary > * { margin: 0; font-weight: 650; }
        .on-wide > div { padding-top: var(--s2); }
        @supports selector(::details-content) {
          @media print, (min-width: 60rem) {
            .on-wide::details-content { content-visibility: visible; display: block; block-size: auto; }
            .on-wide > summary { visibility: hidden; }
            .on-wide > summary > * { visibility: visible; pointer-events: none; color: var(--ink); }
            .on-wide > summary::before { content: none; }
            .on-wide > summary:has(> p) { display: none; } .on-wide:has(> summary > p) > div { padding: 0; }
          }
        }
        @media print {
          .side-meer, .no-print, .way-back:has(~ .letter), h1:has(~ .letter) { display: none; }
          .letter { border: 0; box-shadow: none; padding: 0; }
          .advice { break-before: page; break-inside: avoid; }
          .advice::details-content { content-visibility: visible; display: block; block-size: auto; }
          .folded::details-content { content-visibility: visible; display: block; block-size: auto; }
        }
        @media (prefers-reduced-motion: reduce) { main details > summary::before { transition: none; } }

        """
}
