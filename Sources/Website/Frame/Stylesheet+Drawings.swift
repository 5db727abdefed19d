import Drawing

extension Stylesheet {
    /// The drawings of a protocol, and the boxes in which they are scrolled.
    static let drawingStyles = """
        .drawing-scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: var(--s2); margin-bottom: var(--s4); }
        .drawing-scroll .plan-drawing { margin: 0 auto; }
        @media screen and (min-width: 76rem) { main:not(.wide) .drawing-scroll { width: 72rem; margin-left: calc((100% - 72rem) / 2); } }
        .sheets ol, .links { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s2); padding: 0; list-style: none; }
        .sheets a, .links a { display: inline-flex; align-items: center; min-height: 44px; padding: 0 var(--s3); border: 1px solid var(--line);
          border-radius: var(--radius); background: var(--card); }
        .sheets a[aria-current] { background: var(--primary-soft); font-weight: 650; color: var(--ink); text-decoration: none; }
        @media print {
          .drawing-scroll { overflow: visible; border: 0; padding: 0; } .drawing-scroll .plan-drawing { max-width: 100%; height: auto; }
          .sheets, .links { display: none; }
        }

        """ + "\(DrawingStyle.rules)"
}
