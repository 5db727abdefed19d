struct ServeBench { init(_ a: [String]) {} ; func run() async throws {} }
