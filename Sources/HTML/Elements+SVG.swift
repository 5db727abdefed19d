/// Drawings. Elements without content close themselves, as SVG wants.
extension HTMLBuffer {
    /// `svg`: a drawing in the page, with its namespace; give it `.viewBox` and a `title`.
    package mutating func svg(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("svg", [Attribute("xmlns", "http://www.w3.org/2000/svg")] + attributes, content)
    }

    /// `g`: shapes that belong together.
    package mutating func g(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("g", attributes, content)
    }

    /// `defs`: shapes for later use.
    package mutating func defs(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("defs", attributes, content)
    }

    /// `symbol`: a drawing for later use.
    package mutating func symbol(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("symbol", attributes, content)
    }

    /// `marker`: an arrow head or dot on a line.
    package mutating func marker(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("marker", attributes, content)
    }

    /// `clipPath`: the part of a drawing that shows.
    package mutating func clipPath(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("clipPath", attributes, content)
    }

    /// `linearGradient`: a change of colour along a line.
    package mutating func linearGradient(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("linearGradient", attributes, content)
    }

    /// `stop`: a colour in a gradient.
    package mutating func stop(_ attributes: Attribute...) {
        closedElement("stop", attributes)
    }

    /// `use`: a drawing defined elsewhere; give it `.href`.
    package mutating func use(_ attributes: Attribute...) {
        closedElement("use", attributes)
    }

    /// `desc`: what the drawing tells, for those who cannot see it.
    package mutating func desc(_ text: String, _ attributes: Attribute...) {
        element("desc", attributes, text: text)
    }

    /// `path`: a shape along `.d`.
    package mutating func path(_ attributes: Attribute...) {
        closedElement("path", attributes)
    }

    /// `path`: a shape along `.d`, with a `title` of its own.
    package mutating func path(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("path", attributes, content)
    }

    /// `line`: a straight line.
    package mutating func line(_ attributes: Attribute...) {
        closedElement("line", attributes)
    }

    /// `polyline`: a line through `.points`.
    package mutating func polyline(_ attributes: Attribute...) {
        closedElement("polyline", attributes)
    }

    /// `polygon`: a shape between `.points`.
    package mutating func polygon(_ attributes: Attribute...) {
        closedElement("polygon", attributes)
    }

    /// `rect`: a rectangle.
    package mutating func rect(_ attributes: Attribute...) {
        closedElement("rect", attributes)
    }

    /// `rect`: a rectangle with a `title` of its own.
    package mutating func rect(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("rect", attributes, content)
    }

    /// `circle`: a circle.
    package mutating func circle(_ attributes: Attribute...) {
        closedElement("circle", attributes)
    }

    /// `circle`: a circle with a `title` of its own.
    package mutating func circle(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("circle", attributes, content)
    }

    /// `ellipse`: an ellipse.
    package mutating func ellipse(_ attributes: Attribute...) {
        closedElement("ellipse", attributes)
    }

    /// `text`: text in a drawing.
    package mutating func svgText(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("text", attributes, content)
    }

    /// `text` with nothing but text in it.
    package mutating func svgText(_ text: String, _ attributes: Attribute...) {
        element("text", attributes, text: text)
    }

    /// `tspan`: a piece of text in a drawing.
    package mutating func tspan(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("tspan", attributes, content)
    }

    /// `tspan` with nothing but text in it.
    package mutating func tspan(_ text: String, _ attributes: Attribute...) {
        element("tspan", attributes, text: text)
    }
}
