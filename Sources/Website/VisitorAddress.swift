import HTTPServer

extension Website {
    /// Where a request comes from: the address of the connection, or behind a proxy the one it passes on for.
    ///
    /// Of all addresses in the header only the last was written by the proxy itself.
    func source(of request: Request) -> String {
        guard isBehindProxy, let header = request.headers.values(of: "X-Forwarded-For").last,
            let last = header.split(separator: ",").last?.filter({ $0 != " " && $0 != "\t" }), !last.isEmpty
        else { return request.remoteAddress }
        return last
    }
}
