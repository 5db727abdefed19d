/// The program.
@main
struct Vijfspoor {
    static func main() {}
}
