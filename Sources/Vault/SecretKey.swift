/// 32 secret bytes that other modules may hold and hand on, but not look into.
package struct SecretKey: Sendable {
    let secret: SecretBytes

    init(_ secret: SecretBytes) {
        self.secret = secret
    }
}
