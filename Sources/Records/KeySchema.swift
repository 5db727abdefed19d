import Database

/// The tables of the key store, which ordinary backups leave out: without it nothing sealed can be read.
enum KeySchema {
    static let migrations = [
        Migration(
            1, "wrapped keys",
            sql: """
                CREATE TABLE wrapped_key (
                    id {text} PRIMARY KEY, parent {text} NOT NULL, wrapped {bytes} NOT NULL
                ) {strict};
                """),
        Migration(
            2, "rows in the order of their key",
            sql: """
                CREATE TABLE wrapped_key_ordered (
                    id {text} PRIMARY KEY, parent {text} NOT NULL, wrapped {bytes} NOT NULL
                ) {clustered};
                INSERT INTO wrapped_key_ordered (id, parent, wrapped) SELECT id, parent, wrapped FROM wrapped_key;
                DROP TABLE wrapped_key;
                ALTER TABLE wrapped_key_ordered RENAME TO wrapped_key;
                """),
    ]
}
