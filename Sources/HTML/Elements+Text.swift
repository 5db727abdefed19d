/// Text and the marks inside it.
extension HTMLBuffer {
    /// `p`: a paragraph.
    package mutating func p(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("p", attributes, content)
    }

    /// `p` with nothing but text in it.
    package mutating func p(_ text: String, _ attributes: Attribute...) {
        element("p", attributes, text: text)
    }

    /// `blockquote`: a quoted passage.
    package mutating func blockquote(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("blockquote", attributes, content)
    }

    /// `blockquote` with nothing but text in it.
    package mutating func blockquote(_ text: String, _ attributes: Attribute...) {
        element("blockquote", attributes, text: text)
    }

    /// `pre`: text in which spaces and line ends count.
    package mutating func pre(_ text: String, _ attributes: Attribute...) {
        verbatimElement("pre", attributes, text: text)
    }

    /// `a`: a way to another address; give it `.href`.
    package mutating func a(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("a", attributes, content)
    }

    /// `a` with nothing but text in it.
    package mutating func a(_ text: String, _ attributes: Attribute...) {
        element("a", attributes, text: text)
    }

    /// `span`: a piece of text without a meaning.
    package mutating func span(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("span", attributes, content)
    }

    /// `span` with nothing but text in it.
    package mutating func span(_ text: String, _ attributes: Attribute...) {
        element("span", attributes, text: text)
    }

    /// `strong`: of great importance.
    package mutating func strong(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("strong", attributes, content)
    }

    /// `strong` with nothing but text in it.
    package mutating func strong(_ text: String, _ attributes: Attribute...) {
        element("strong", attributes, text: text)
    }

    /// `em`: stressed.
    package mutating func em(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("em", attributes, content)
    }

    /// `em` with nothing but text in it.
    package mutating func em(_ text: String, _ attributes: Attribute...) {
        element("em", attributes, text: text)
    }

    /// `b`: stands out, without more importance.
    package mutating func b(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("b", attributes, content)
    }

    /// `b` with nothing but text in it.
    package mutating func b(_ text: String, _ attributes: Attribute...) {
        element("b", attributes, text: text)
    }

    /// `i`: in another voice.
    package mutating func i(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("i", attributes, content)
    }

    /// `i` with nothing but text in it.
    package mutating func i(_ text: String, _ attributes: Attribute...) {
        element("i", attributes, text: text)
    }

    /// `small`: small print.
    package mutating func small(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("small", attributes, content)
    }

    /// `small` with nothing but text in it.
    package mutating func small(_ text: String, _ attributes: Attribute...) {
        element("small", attributes, text: text)
    }

    /// `mark`: worth a look here.
    package mutating func mark(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("mark", attributes, content)
    }

    /// `mark` with nothing but text in it.
    package mutating func mark(_ text: String, _ attributes: Attribute...) {
        element("mark", attributes, text: text)
    }

    /// `s`: no longer right.
    package mutating func s(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("s", attributes, content)
    }

    /// `s` with nothing but text in it.
    package mutating func s(_ text: String, _ attributes: Attribute...) {
        element("s", attributes, text: text)
    }

    /// `u`: underlined for a reason given elsewhere.
    package mutating func u(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("u", attributes, content)
    }

    /// `u` with nothing but text in it.
    package mutating func u(_ text: String, _ attributes: Attribute...) {
        element("u", attributes, text: text)
    }

    /// `del`: removed.
    package mutating func del(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("del", attributes, content)
    }

    /// `del` with nothing but text in it.
    package mutating func del(_ text: String, _ attributes: Attribute...) {
        element("del", attributes, text: text)
    }

    /// `ins`: added.
    package mutating func ins(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("ins", attributes, content)
    }

    /// `ins` with nothing but text in it.
    package mutating func ins(_ text: String, _ attributes: Attribute...) {
        element("ins", attributes, text: text)
    }

    /// `sub`: lowered.
    package mutating func sub(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("sub", attributes, content)
    }

    /// `sub` with nothing but text in it.
    package mutating func sub(_ text: String, _ attributes: Attribute...) {
        element("sub", attributes, text: text)
    }

    /// `sup`: raised.
    package mutating func sup(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("sup", attributes, content)
    }

    /// `sup` with nothing but text in it.
    package mutating func sup(_ text: String, _ attributes: Attribute...) {
        element("sup", attributes, text: text)
    }

    /// `code`: what a computer reads.
    package mutating func code(_ text: String, _ attributes: Attribute...) {
        element("code", attributes, text: text)
    }

    /// `kbd`: what one types.
    package mutating func kbd(_ text: String, _ attributes: Attribute...) {
        element("kbd", attributes, text: text)
    }

    /// `samp`: what a computer shows.
    package mutating func samp(_ text: String, _ attributes: Attribute...) {
        element("samp", attributes, text: text)
    }

    /// `q`: a short quotation.
    package mutating func q(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("q", attributes, content)
    }

    /// `q` with nothing but text in it.
    package mutating func q(_ text: String, _ attributes: Attribute...) {
        element("q", attributes, text: text)
    }

    /// `cite`: the title of a work.
    package mutating func cite(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("cite", attributes, content)
    }

    /// `cite` with nothing but text in it.
    package mutating func cite(_ text: String, _ attributes: Attribute...) {
        element("cite", attributes, text: text)
    }

    /// `dfn`: a term being explained.
    package mutating func dfn(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("dfn", attributes, content)
    }

    /// `dfn` with nothing but text in it.
    package mutating func dfn(_ text: String, _ attributes: Attribute...) {
        element("dfn", attributes, text: text)
    }

    /// `abbr`: an abbreviation; `.title` has it in full.
    package mutating func abbr(_ text: String, _ attributes: Attribute...) {
        element("abbr", attributes, text: text)
    }

    /// `time`: a moment; `.datetime` has it for machines.
    package mutating func time(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("time", attributes, content)
    }

    /// `time` with nothing but text in it.
    package mutating func time(_ text: String, _ attributes: Attribute...) {
        element("time", attributes, text: text)
    }

    /// `bdi`: text that may run the other way, such as a name.
    package mutating func bdi(_ text: String, _ attributes: Attribute...) {
        element("bdi", attributes, text: text)
    }

    /// `br`: a line end that belongs to the text.
    package mutating func br(_ attributes: Attribute...) {
        void("br", attributes)
    }

    /// `wbr`: a place where a long word may break.
    package mutating func wbr(_ attributes: Attribute...) {
        void("wbr", attributes)
    }

    /// `hr`: a change of subject.
    package mutating func hr(_ attributes: Attribute...) {
        void("hr", attributes)
    }
}
