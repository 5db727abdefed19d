/// Attributes of drawings, and the width and height of pictures. Numbers are written with at most two decimals.
extension Attribute {
    /// `viewBox`: left, top, width and height of the drawing.
    package static func viewBox(_ value: String) -> Attribute { Attribute("viewBox", value) }

    /// `preserveAspectRatio`: how the drawing fits its frame.
    package static func preserveAspectRatio(_ value: String) -> Attribute {
        Attribute("preserveAspectRatio", value)
    }

    /// `width`: the width, in units of the drawing or pixels.
    package static func width(_ value: Double) -> Attribute { Attribute("width", decimal(value)) }

    /// `height`: the height, in units of the drawing or pixels.
    package static func height(_ value: Double) -> Attribute { Attribute("height", decimal(value)) }

    /// `x`: the left side.
    package static func x(_ value: Double) -> Attribute { Attribute("x", decimal(value)) }

    /// `y`: the top, or the line text stands on.
    package static func y(_ value: Double) -> Attribute { Attribute("y", decimal(value)) }

    /// `x1`: where the line begins.
    package static func x1(_ value: Double) -> Attribute { Attribute("x1", decimal(value)) }

    /// `y1`: where the line begins.
    package static func y1(_ value: Double) -> Attribute { Attribute("y1", decimal(value)) }

    /// `x2`: where the line ends.
    package static func x2(_ value: Double) -> Attribute { Attribute("x2", decimal(value)) }

    /// `y2`: where the line ends.
    package static func y2(_ value: Double) -> Attribute { Attribute("y2", decimal(value)) }

    /// `cx`: the centre.
    package static func cx(_ value: Double) -> Attribute { Attribute("cx", decimal(value)) }

    /// `cy`: the centre.
    package static func cy(_ value: Double) -> Attribute { Attribute("cy", decimal(value)) }

    /// `r`: the radius.
    package static func r(_ value: Double) -> Attribute { Attribute("r", decimal(value)) }

    /// `rx`: the radius sideways, or of a corner.
    package static func rx(_ value: Double) -> Attribute { Attribute("rx", decimal(value)) }

    /// `ry`: the radius upwards, or of a corner.
    package static func ry(_ value: Double) -> Attribute { Attribute("ry", decimal(value)) }

    /// `dx`: a step sideways.
    package static func dx(_ value: Double) -> Attribute { Attribute("dx", decimal(value)) }

    /// `dy`: a step down.
    package static func dy(_ value: Double) -> Attribute { Attribute("dy", decimal(value)) }

    /// `refX`: the point of a marker that lies on the line.
    package static func refX(_ value: Double) -> Attribute { Attribute("refX", decimal(value)) }

    /// `refY`: the point of a marker that lies on the line.
    package static func refY(_ value: Double) -> Attribute { Attribute("refY", decimal(value)) }

    /// `markerWidth`: the width of a marker.
    package static func markerWidth(_ value: Double) -> Attribute { Attribute("markerWidth", decimal(value)) }

    /// `markerHeight`: the height of a marker.
    package static func markerHeight(_ value: Double) -> Attribute {
        Attribute("markerHeight", decimal(value))
    }

    /// `d`: the course of a path.
    package static func d(_ value: String) -> Attribute { Attribute("d", value) }

    /// `points`: pairs of x and y.
    package static func points(_ value: String) -> Attribute { Attribute("points", value) }

    /// `transform`: a move, turn or change of size.
    package static func transform(_ value: String) -> Attribute { Attribute("transform", value) }

    /// `fill`: the colour inside.
    package static func fill(_ value: String) -> Attribute { Attribute("fill", value) }

    /// `stroke`: the colour of the line.
    package static func stroke(_ value: String) -> Attribute { Attribute("stroke", value) }

    /// `opacity`: from 0, invisible, to 1.
    package static func opacity(_ value: Double) -> Attribute { Attribute("opacity", decimal(value)) }

    /// `orient`: the direction of a marker.
    package static func orient(_ value: String) -> Attribute { Attribute("orient", value) }

    /// `offset`: where in a gradient.
    package static func offset(_ value: String) -> Attribute { Attribute("offset", value) }

    /// `focusable`: `false` keeps a drawing out of tabbing.
    package static func focusable(_ value: String) -> Attribute { Attribute("focusable", value) }
}

/// A number with at most two decimals and no trailing zeros; drawings need no more.
private func decimal(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "0" }
    let hundredths = Int(value * 100 + (value < 0 ? -0.5 : 0.5))
    if hundredths % 100 == 0 { return String(hundredths / 100) }
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
