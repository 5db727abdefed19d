/// The mark for the tab of the browser: five tracks, in colours that stand out on light and dark.
enum Icon {
    static let file = PublicFile(drawing, as: "image/svg+xml", at: .icon)

    private static let colours = ["#0F9488", "#D97706", "#8B5CC7", "#3B82D0", "#7C8BA1"]

    private static let drawing: String = {
        let tracks = colours.enumerated().map { place, colour in
            "<path d=\"M2 \(4 + place * 6)h28\" stroke=\"\(colour)\"/>"
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" stroke-width="4" \
            stroke-linecap="round">\(tracks.joined())</svg>
            """
    }()
}
