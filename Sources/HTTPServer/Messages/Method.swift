/// What a request wants done. `HEAD` is not here: it is a ``get`` of which only the headers are sent.
package enum Method: String, Sendable, CaseIterable {
    /// Show something; changes nothing.
    case get = "GET"
    /// Take what is sent.
    case post = "POST"
    /// Replace what stands at this address.
    case put = "PUT"
    /// Change a part of what stands at this address.
    case patch = "PATCH"
    /// Remove what stands at this address.
    case delete = "DELETE"
    /// Say what is possible at this address.
    case options = "OPTIONS"
}
