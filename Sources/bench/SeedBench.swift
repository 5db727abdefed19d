struct SeedBench { init(_ a: [String]) {} ; func run() async throws {} }
