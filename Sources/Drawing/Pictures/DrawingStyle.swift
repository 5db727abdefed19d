/// How a drawing looks. On a page its colours are those of the site; a drawing on its own brings them along.
///
/// Programs that do not know variables take the first of two colours.
package enum DrawingStyle {
    /// The rules for everything below `.plan-drawing`.
    package static let rules: StaticString = """
        .plan-drawing { display: block; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
        .plan-drawing text { font-size: 12.5px; fill: #47545E; fill: var(--soft-ink); }
        .plan-drawing .n, .plan-drawing .h { font-size: 13.5px; font-weight: 650; fill: #16232E; fill: var(--ink); }
        .plan-drawing .h { font-size: 20px; }
        .plan-drawing .ways, .plan-drawing .waits, .plan-drawing .i { fill: none; stroke: #47545E; stroke: var(--soft-ink); stroke-width: 1.6; }
        .plan-drawing .waits { stroke-dasharray: 1 5; stroke-width: 2.2; stroke-linecap: round; }
        .plan-drawing .i { stroke-width: 1.2; stroke-linecap: round; stroke-linejoin: round; }
        .plan-drawing .heads { fill: #47545E; fill: var(--soft-ink); }
        .plan-drawing .bars { stroke: #47545E; stroke: var(--soft-ink); stroke-width: 4; }
        .plan-drawing rect { fill: #FFFFFF; fill: var(--card); stroke: #D8D3C7; stroke: var(--line); stroke-width: 1.3; }
        .plan-drawing .may rect { stroke: #47545E; stroke: var(--soft-ink); stroke-dasharray: 5 4; }
        .plan-drawing .stack rect { fill: none; stroke-width: 1.6; }
        .plan-drawing .start text, .plan-drawing .answer text, .plan-drawing .onward text, .plan-drawing .ending text { text-anchor: middle; }
        .plan-drawing .start rect { fill: #E2EFEF; fill: var(--primary-soft); stroke: none; }
        .plan-drawing .start text, .plan-drawing .answer text { fill: #16232E; fill: var(--ink); }
        .plan-drawing .answer rect { stroke: #47545E; stroke: var(--soft-ink); }
        .plan-drawing .onward rect { stroke: #0B5D66; stroke: var(--primary); stroke-width: 2; }
        .plan-drawing .onward text { fill: #0B5D66; fill: var(--primary); }
        .plan-drawing .part rect { stroke: #0B5D66; stroke: var(--primary); stroke-width: 2; }
        .plan-drawing a .n, .plan-drawing a.onward text, .stop a text { text-decoration: underline; }
        .plan-drawing .stop .reach { fill: transparent; stroke: none; }
        .plan-drawing .stop a text { fill: var(--primary); }
        .plan-drawing a:hover rect { fill: var(--primary-soft); }
        .plan-drawing a:focus-visible { outline: 3px solid #0B5D66; outline: 3px solid var(--primary); }
        .plan-drawing .ending rect { fill: #16232E; fill: var(--ink); stroke: none; } .plan-drawing .ending text { fill: #FBF9F4; fill: var(--paper); }
        .plan-drawing .touched rect { fill: #FBF1DC; fill: var(--warn-soft); stroke: #47545E; stroke: var(--soft-ink); stroke-dasharray: 1.5 4; stroke-linecap: round; }
        .plan-drawing .rail { fill: none; stroke: #47545E; stroke: var(--c); stroke-width: 5; }
        .plan-drawing .tr-target .rail { stroke: #0F766E; stroke: var(--c); }
        .plan-drawing .tr-initiator .rail { stroke: #B45309; stroke: var(--c); stroke-dasharray: 14 5; }
        .plan-drawing .tr-group .rail { stroke: #6D3FA0; stroke: var(--c); stroke-dasharray: .1 8; stroke-linecap: round; }
        .plan-drawing .tr-parents .rail { stroke: #1D5FA6; stroke: var(--c); stroke-dasharray: 6 4; }
        .plan-drawing .tr-school .rail { stroke-width: 1.8; }
        @media print {
          .plan-drawing rect, .plan-drawing .start rect, .plan-drawing .touched rect, .plan-drawing .ending rect { fill: #FFF; stroke: #000; }
          .plan-drawing text, .plan-drawing .n, .plan-drawing .ending text { fill: #000; }
        }

        """

    /// The colours, for a drawing on its own.
    static let colours: StaticString = """
        .plan-drawing { --ink: #16232E; --soft-ink: #47545E; --paper: #FBF9F4; --card: #FFFFFF; --line: #D8D3C7;
          --primary: #0B5D66; --primary-soft: #E2EFEF; --warn-soft: #FBF1DC; }
        .tr-target { --c: #0F766E; } .tr-initiator { --c: #B45309; } .tr-group { --c: #6D3FA0; } .tr-parents { --c: #1D5FA6; }
        .tr-school { --c: #475569; }
        .plan-drawing .sheet rect { fill: #FBF9F4; fill: var(--paper); stroke: none; }
        @media (prefers-color-scheme: dark) {
          .plan-drawing { --ink: #E9EDF0; --soft-ink: #B4BFC7; --paper: #11191F; --card: #19242C; --line: #36444E;
            --primary: #6FC6CE; --primary-soft: #17343A; --warn-soft: #362B12; }
          .tr-target { --c: #4FC1B5; } .tr-initiator { --c: #F0A35A; } .tr-group { --c: #BE9BE6; } .tr-parents { --c: #82B4EE; }
          .tr-school { --c: #A7B3C2; }
        }

        """
}
