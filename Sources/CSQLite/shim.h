#include <sqlite3.h>

/* Macros with casts and variadic functions do not reach Swift; these do. */

static const int csqlite_constraint_unique = SQLITE_CONSTRAINT_UNIQUE;
static const int csqlite_constraint_primary_key = SQLITE_CONSTRAINT_PRIMARYKEY;
static const int csqlite_constraint_rowid = SQLITE_CONSTRAINT_ROWID;

static inline int csqlite_bind_text(sqlite3_stmt *s, int i, const char *text, sqlite3_uint64 length) {
  return sqlite3_bind_text64(s, i, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int csqlite_bind_blob(sqlite3_stmt *s, int i, const void *bytes, sqlite3_uint64 length) {
  /* A null pointer would bind NULL; an empty blob is not NULL. */
  return length == 0 ? sqlite3_bind_zeroblob(s, i, 0)
                     : sqlite3_bind_blob64(s, i, bytes, length, SQLITE_TRANSIENT);
}

/* Refuses what could damage the file, and "text" between double quotes. A plan does not depend on the values: where a
   pattern of LIKE is a value, each new value would have the statement prepared again. */
static inline int csqlite_make_strict(sqlite3 *db) {
  int code = sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (code == SQLITE_OK) code = sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
  if (code == SQLITE_OK) code = sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
  if (code == SQLITE_OK) code = sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_QPSG, 1, (int *)0);
  return code;
}

/* How the library works in this process; to be said before the first file is opened. */
static inline int csqlite_configure(void) {
  /* What a savepoint must be able to take back stays in memory up to here, and goes to a file beyond: in a group of
     reports of which one fails each has a savepoint, and a file would be written more than all they store. */
  int code = sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, 4 << 20);
  /* Nobody asks how much memory SQLite uses; counting it takes a lock at each allocation. */
  if (code == SQLITE_OK) code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  return code;
}
