/// Tables.
extension HTMLBuffer {
    /// `table`: rows and columns.
    package mutating func table(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("table", attributes, content)
    }

    /// `caption`: what the table shows.
    package mutating func caption(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("caption", attributes, content)
    }

    /// `caption` with nothing but text in it.
    package mutating func caption(_ text: String, _ attributes: Attribute...) {
        element("caption", attributes, text: text)
    }

    /// `colgroup`: columns, to style together.
    package mutating func colgroup(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("colgroup", attributes, content)
    }

    /// `col`: one column, or several with `.span`.
    package mutating func col(_ attributes: Attribute...) {
        void("col", attributes)
    }

    /// `thead`: the rows with column headings.
    package mutating func thead(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("thead", attributes, content)
    }

    /// `tbody`: the rows with the matter.
    package mutating func tbody(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("tbody", attributes, content)
    }

    /// `tfoot`: the rows with totals.
    package mutating func tfoot(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("tfoot", attributes, content)
    }

    /// `tr`: a row.
    package mutating func tr(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("tr", attributes, content)
    }

    /// `th`: a heading of a column or row; give it `.scope`.
    package mutating func th(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("th", attributes, content)
    }

    /// `th` with nothing but text in it.
    package mutating func th(_ text: String, _ attributes: Attribute...) {
        element("th", attributes, text: text)
    }

    /// `td`: a cell.
    package mutating func td(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("td", attributes, content)
    }

    /// `td` with nothing but text in it.
    package mutating func td(_ text: String, _ attributes: Attribute...) {
        element("td", attributes, text: text)
    }
}
