/// PostgreSQL: to be furnished.
final class PostgresEngine: Engine {
    let dialect = Dialect.postgres
    init(connection: String, schema: String) throws(DatabaseError) {
        throw .cannotOpen("PostgreSQL is not built in yet")
    }
    func submit(_ job: any Job, for purpose: Purpose) {}
    func backUp(to path: String) throws(DatabaseError) {}
    func close() {}
    func ended() async {}
}
