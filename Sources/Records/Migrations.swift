import Database

/// The tables of the main database. Names, words and files are sealed; what a list needs is not.
enum MainSchema {
    /// The steps that belong to records; other rooms add their own numbers.
    static let migrations = [
        Migration(
            1, "schools, people and dossiers",
            sql: """
                CREATE TABLE school (
                    id {text} PRIMARY KEY, name {text} NOT NULL, playbook {text} NOT NULL,
                    playbook_version {integer} NOT NULL, region {text} NOT NULL, settings {text} NOT NULL
                ) {strict};
                CREATE TABLE school_class (
                    id {text} PRIMARY KEY, school {text} NOT NULL REFERENCES school (id),
                    title {text} NOT NULL, year_group {integer} NOT NULL
                ) {strict};
                CREATE INDEX school_class_of_school ON school_class (school, title);
                CREATE TABLE pupil (
                    id {text} PRIMARY KEY, school {text} NOT NULL REFERENCES school (id),
                    school_class {text} REFERENCES school_class (id), sealed_name {bytes} NOT NULL
                ) {strict};
                CREATE INDEX pupil_of_class ON pupil (school, school_class);
                CREATE TABLE staff (
                    id {text} PRIMARY KEY, school {text} NOT NULL REFERENCES school (id), name {text} NOT NULL
                ) {strict};
                CREATE INDEX staff_of_school ON staff (school, name);
                CREATE TABLE assignment (
                    staff {text} NOT NULL REFERENCES staff (id), role {text} NOT NULL,
                    school_class {text} REFERENCES school_class (id), first_day {text}, last_day {text}
                ) {strict};
                CREATE INDEX assignment_of_staff ON assignment (staff);
                CREATE TABLE running_number (
                    school {text} NOT NULL, name {text} NOT NULL, value {integer} NOT NULL,
                    PRIMARY KEY (school, name)
                ) {strict};
                CREATE TABLE dossier (
                    id {text} PRIMARY KEY, school {text} NOT NULL REFERENCES school (id), scope {text} NOT NULL,
                    number {integer} NOT NULL, subject {text}, channel {text},
                    playbook {text} NOT NULL, playbook_version {integer} NOT NULL,
                    opened_at {text} NOT NULL, latest_at {text} NOT NULL, closed {integer} NOT NULL,
                    triage {text}, owner {text} NOT NULL, accused {text} NOT NULL,
                    target {text}, school_class {text},
                    next_due {text}, open_duties {integer} NOT NULL, tick_at {text},
                    version {integer} NOT NULL, chain_head {bytes} NOT NULL
                ) {strict};
                CREATE UNIQUE INDEX dossier_number ON dossier (school, scope, number);
                CREATE INDEX dossier_list ON dossier (school, scope, closed, latest_at);
                CREATE INDEX dossier_untriaged ON dossier (school, opened_at) WHERE triage IS NULL AND closed = 0;
                CREATE INDEX dossier_subject ON dossier (school, scope, subject);
                CREATE INDEX dossier_tick ON dossier (tick_at) WHERE tick_at IS NOT NULL;
                CREATE TABLE event (
                    dossier {text} NOT NULL REFERENCES dossier (id), version {integer} NOT NULL,
                    sealed {bytes} NOT NULL, hash {bytes} NOT NULL, PRIMARY KEY (dossier, version)
                ) {strict};
                CREATE TABLE party (
                    dossier {text} NOT NULL REFERENCES dossier (id), pupil {text} NOT NULL,
                    involvement {text} NOT NULL, school_class {text}, PRIMARY KEY (dossier, pupil)
                ) {strict};
                CREATE INDEX party_by_class ON party (school_class, dossier);
                CREATE INDEX party_by_pupil ON party (pupil, dossier);
                CREATE TABLE duty (
                    dossier {text} NOT NULL REFERENCES dossier (id), task {text} NOT NULL,
                    school {text} NOT NULL, role {text} NOT NULL, school_class {text}, step {text} NOT NULL,
                    notice {text}, recipient {text}, pupil {text}, number {integer} NOT NULL,
                    strength {text} NOT NULL, due {text}, due_time {text}, ready_on {text},
                    shown_to {text}, shown_from {text}, PRIMARY KEY (dossier, task, role)
                ) {strict};
                CREATE INDEX duty_of_role ON duty (school, role, school_class, due);
                CREATE INDEX duty_shown ON duty (school, shown_to, shown_from);
                CREATE TABLE report_code (
                    code_hash {bytes} PRIMARY KEY, dossier {text} NOT NULL REFERENCES dossier (id)
                ) {strict};
                CREATE TABLE draft (
                    staff {text} NOT NULL, dossier {text} NOT NULL, task {text} NOT NULL,
                    sealed {bytes} NOT NULL, saved_at {text} NOT NULL, PRIMARY KEY (staff, dossier, task)
                ) {strict};
                CREATE TABLE reading (
                    dossier {text} NOT NULL, staff {text} NOT NULL, read_at {text} NOT NULL, refused {integer} NOT NULL
                ) {strict};
                CREATE INDEX reading_of_dossier ON reading (dossier, read_at);
                """),
        rowsInTheirOrder,
        readingsByDay,
        schoolDocuments,
        administration,
        dayList,
        protocolVersions,
        playbookEditions,
        reminders,
        absences,
        schoolScenarios,
        numberOfTheProtocol,
        schoolClosures,
        readers,
        appointments,
        wordsToAsk,
        classesOfNow,
        listedStaff,
        endsOfSchoolYears,
        authors, shutOut, actingByClass, ownFiles, handovers,
    ]

    /// A report writes fewer pages when rows stand in the order of their key and indexes hold only what is found
    /// through them. Number 2 belongs to the accounts.
    private static let rowsInTheirOrder = Migration(
        3, "rows in the order of their key",
        sql: """
            CREATE TABLE running_number_ordered (
                school {text} NOT NULL, name {text} NOT NULL, value {integer} NOT NULL,
                PRIMARY KEY (school, name)
            ) {clustered};
            INSERT INTO running_number_ordered (school, name, value) SELECT school, name, value FROM running_number;
            DROP TABLE running_number;
            ALTER TABLE running_number_ordered RENAME TO running_number;
            CREATE TABLE event_ordered (
                dossier {text} NOT NULL REFERENCES dossier (id), version {integer} NOT NULL,
                sealed {bytes} NOT NULL, hash {bytes} NOT NULL, PRIMARY KEY (dossier, version)
            ) {clustered};
            INSERT INTO event_ordered (dossier, version, sealed, hash)
                SELECT dossier, version, sealed, hash FROM event ORDER BY dossier, version;
            DROP TABLE event;
            ALTER TABLE event_ordered RENAME TO event;
            CREATE TABLE party_ordered (
                dossier {text} NOT NULL REFERENCES dossier (id), pupil {text} NOT NULL,
                involvement {text} NOT NULL, school_class {text}, PRIMARY KEY (dossier, pupil)
            ) {clustered};
            INSERT INTO party_ordered (dossier, pupil, involvement, school_class)
                SELECT dossier, pupil, involvement, school_class FROM party;
            DROP TABLE party;
            ALTER TABLE party_ordered RENAME TO party;
            CREATE INDEX party_by_class ON party (school_class, dossier);
            CREATE INDEX party_by_pupil ON party (pupil, dossier);
            CREATE TABLE report_code_ordered (
                code_hash {bytes} PRIMARY KEY, dossier {text} NOT NULL REFERENCES dossier (id)
            ) {clustered};
            INSERT INTO report_code_ordered (code_hash, dossier) SELECT code_hash, dossier FROM report_code;
            DROP TABLE report_code;
            ALTER TABLE report_code_ordered RENAME TO report_code;
            DROP INDEX duty_shown;
            CREATE INDEX duty_shown ON duty (school, shown_to, shown_from) WHERE shown_to IS NOT NULL;
            DROP INDEX dossier_subject;
            CREATE INDEX dossier_subject ON dossier (school, scope, subject) WHERE subject IS NOT NULL;
            """)

    /// Until here only refused attempts were written down, each time anew.
    private static let readingsByDay = Migration(
        4, "readings by day",
        sql: """
            CREATE TABLE reading_by_day (
                dossier {text} NOT NULL REFERENCES dossier (id), day {text} NOT NULL, staff {text} NOT NULL,
                refused {integer} NOT NULL, first_at {text} NOT NULL, PRIMARY KEY (dossier, day, staff, refused)
            ) {clustered};
            INSERT INTO reading_by_day (dossier, day, staff, refused, first_at)
                SELECT dossier, substr(read_at, 1, 10), staff, refused, MIN(read_at) FROM reading
                GROUP BY dossier, substr(read_at, 1, 10), staff, refused;
            DROP TABLE reading;
            ALTER TABLE reading_by_day RENAME TO reading;
            """)

    /// What was said about the documents of a protocol, in the order in which it was said.
    private static let schoolDocuments = Migration(
        5, "documents of schools",
        sql: """
            CREATE TABLE school_document (
                school {text} NOT NULL REFERENCES school (id), number {integer} NOT NULL, document {text} NOT NULL,
                attached {integer} NOT NULL, title {text} NOT NULL, date {text} NOT NULL,
                staff {text} NOT NULL REFERENCES staff (id), said_at {text} NOT NULL, PRIMARY KEY (school, number)
            ) {clustered};
            """)

    /// People whom a school's administration knows: its numbers, year groups and parents. The hash of a number keeps
    /// a pupil from being stored twice.
    private static let administration = Migration(
        6, "people of an administration",
        sql: """
            ALTER TABLE pupil ADD COLUMN year_group {integer};
            ALTER TABLE pupil ADD COLUMN number_hash {bytes};
            ALTER TABLE pupil ADD COLUMN sealed_number {bytes};
            ALTER TABLE pupil ADD COLUMN sealed_guardians {bytes};
            CREATE UNIQUE INDEX pupil_of_number ON pupil (school, number_hash) WHERE number_hash IS NOT NULL;
            ALTER TABLE staff ADD COLUMN number {text};
            CREATE UNIQUE INDEX staff_of_number ON staff (school, number) WHERE number IS NOT NULL;
            """)

    /// Indexes that lead straight to what a day's list asks: a planner without statistics chose one that passed all
    /// open dossiers of the school.
    private static let dayList = Migration(
        7, "indexes for the list of a day",
        sql: """
            DROP INDEX dossier_untriaged;
            CREATE INDEX dossier_untriaged ON dossier (school, scope, closed, opened_at)
                WHERE triage IS NULL AND closed = 0;
            DROP INDEX duty_of_role;
            CREATE INDEX duty_of_role ON duty (school, role, school_class, strength, due);
            """)

    /// What a school chose in its protocol, version by version, and what it is going to choose.
    private static let protocolVersions = Migration(
        8, "versions of protocols",
        sql: """
            ALTER TABLE school ADD COLUMN edition {integer};
            UPDATE school SET edition = playbook_version;
            CREATE TABLE protocol_version (
                school {text} NOT NULL REFERENCES school (id), number {integer} NOT NULL,
                edition {integer} NOT NULL, settings {text} NOT NULL, staff {text}, published_at {text},
                note {text} NOT NULL, agreed_on {text}, PRIMARY KEY (school, number)
            ) {strict};
            INSERT INTO protocol_version (school, number, edition, settings, note)
                SELECT id, playbook_version, playbook_version, settings, '' FROM school;
            CREATE TABLE protocol_draft (
                school {text} PRIMARY KEY REFERENCES school (id), revision {integer} NOT NULL,
                settings {text} NOT NULL, staff {text} NOT NULL, changed_at {text} NOT NULL
            ) {strict};
            """)

    /// What the files of playbooks said that schools work by. A newer program may no longer have them.
    private static let playbookEditions = Migration(
        9, "editions of playbooks",
        sql: """
            CREATE TABLE playbook_edition (
                playbook {text} NOT NULL, edition {integer} NOT NULL, files {text} NOT NULL,
                PRIMARY KEY (playbook, edition)
            ) {strict};
            """)

    /// From which day a duty is marked as a reminder. What stands there already learns it at the next refresh.
    private static let reminders = Migration(
        10, "reminders on the list of a day",
        sql: """
            ALTER TABLE duty ADD COLUMN remind_on {text};
            UPDATE dossier SET tick_at = '' WHERE closed = 0;
            """)

    /// Who of the staff is absent; `heard` counts what the dossiers know of it: its beginning, and its end.
    private static let absences = Migration(
        11, "absences of staff",
        sql: """
            CREATE TABLE absence (
                school {text} NOT NULL REFERENCES school (id), number {integer} NOT NULL,
                staff {text} NOT NULL REFERENCES staff (id), first_day {text} NOT NULL, last_day {text},
                said_by {text} NOT NULL REFERENCES staff (id), said_at {text} NOT NULL,
                heard {integer} NOT NULL, PRIMARY KEY (school, number)
            ) {clustered};
            """)

    /// Scenarios that schools write. Of one that was thrown away the reason stays, and the text does not.
    private static let schoolScenarios = Migration(
        12, "scenarios of schools",
        sql: """
            CREATE TABLE school_scenario (
                school {text} NOT NULL REFERENCES school (id), number {integer} NOT NULL,
                revision {integer} NOT NULL, title {text} NOT NULL, content {text} NOT NULL,
                staff {text} NOT NULL, changed_at {text} NOT NULL, dropped {text}, PRIMARY KEY (school, number)
            ) {strict};
            """)

    /// What a school and its dossiers run by is a version of the protocol; that of the playbook's files is its edition.
    private static let numberOfTheProtocol = Migration(
        13, "the version of a protocol by its name",
        sql: """
            ALTER TABLE school RENAME COLUMN playbook_version TO protocol_version;
            ALTER TABLE dossier RENAME COLUMN playbook_version TO protocol_version;
            """)

    /// Days on which a school itself gives no lessons, also those that were taken back. `heard` says whether the dossiers
    /// know of the last that was said.
    private static let schoolClosures = Migration(
        14, "closed days of schools",
        sql: """
            CREATE TABLE school_closure (
                school {text} NOT NULL REFERENCES school (id), number {integer} NOT NULL, name {text} NOT NULL,
                first_day {text} NOT NULL, last_day {text} NOT NULL,
                said_by {text} NOT NULL REFERENCES staff (id), said_at {text} NOT NULL,
                lessons_from {text}, taken_back_by {text}, taken_back_at {text},
                heard {integer} NOT NULL, PRIMARY KEY (school, number)
            ) {clustered};
            """)

    /// Who may read a dossier, by the version of the protocol that it runs by, and for whom somebody else does a duty.
    /// Until the next refresh, at the start of the program, old dossiers are in no list.
    private static let readers = Migration(
        15, "readers of dossiers",
        sql: """
            ALTER TABLE dossier ADD COLUMN readers {text} NOT NULL DEFAULT '';
            ALTER TABLE dossier ADD COLUMN named_class {text};
            ALTER TABLE duty ADD COLUMN in_place_of {text};
            UPDATE dossier SET tick_at = '';
            """)

    /// What was said on the site of who holds which role. `day` is the first on which it makes a difference, and `heard`
    /// says whether the dossiers know.
    private static let appointments = Migration(
        16, "appointments to roles",
        sql: """
            CREATE TABLE appointment (
                school {text} NOT NULL REFERENCES school (id), number {integer} NOT NULL,
                staff {text} NOT NULL REFERENCES staff (id), role {text} NOT NULL, school_class {text},
                is_end {integer} NOT NULL, day {text} NOT NULL, last_day {text}, sealed_reason {bytes} NOT NULL,
                said_by {text} NOT NULL REFERENCES staff (id), said_at {text} NOT NULL,
                heard {integer} NOT NULL, PRIMARY KEY (school, number)
            ) {clustered};
            """)

    /// Whose word a duty waits for, and the next moment at which a gate opens by time alone: open dossiers learn both at
    /// the next refresh, at the start of the program.
    private static let wordsToAsk = Migration(
        17, "consents and views that duties wait for",
        sql: """
            ALTER TABLE duty ADD COLUMN asks {text};
            UPDATE dossier SET tick_at = '' WHERE closed = 0;
            """)

    /// Dossiers follow the classes of their pupils, also closed ones, and know which they concerned before: all learn it
    /// at the next refresh, at the start of the program.
    private static let classesOfNow = Migration(
        18, "classes of now",
        sql: """
            ALTER TABLE dossier ADD COLUMN former_classes {text} NOT NULL DEFAULT '';
            UPDATE dossier SET tick_at = '';
            """)

    /// Whom somebody who reports can choose. Nobody's name is public until the school says so.
    private static let listedStaff = Migration(
        19, "staff whom reporters can choose",
        sql: "ALTER TABLE staff ADD COLUMN listed {integer} NOT NULL DEFAULT 0;")

    /// What the next school year asks anew falls away in the dossier of a year that is over, and setting right has a day: open
    /// dossiers learn when at the next refresh, at the start of the program.
    private static let endsOfSchoolYears = Migration(
        20, "ends of school years", sql: "UPDATE dossier SET tick_at = '' WHERE closed = 0;")

    /// Who wrote something in a dossier, so that its authors find it: all learn it at the next refresh, at the start of
    /// the program.
    private static let authors = Migration(
        21, "authors of dossiers",
        sql: """
            ALTER TABLE dossier ADD COLUMN authors {text} NOT NULL DEFAULT '';
            UPDATE dossier SET tick_at = '';
            """)

    /// Whom a dossier is about and who finds it nowhere. Until now these were the roles in which nobody acts; persons come from
    /// here on, by what is said from here on, so that no moment passes in which somebody accused finds it.
    private static let shutOut = Migration(
        22, "persons who are shut out",
        sql: """
            ALTER TABLE dossier ADD COLUMN shut_out {text} NOT NULL DEFAULT '';
            UPDATE dossier SET shut_out = accused WHERE accused <> ',';
            """)

    /// Who acts in a role for classes is asked of each class of a dossier: open dossiers learn at the next refresh, at the
    /// start of the program, who is away in which.
    private static let actingByClass = Migration(
        23, "who acts, class by class", sql: "UPDATE dossier SET tick_at = '' WHERE closed = 0;")

    /// What a school writes itself in the files of its playbook. A version names a text by its mark, and both stay.
    private static let ownFiles = Migration(
        24, "files that schools write themselves",
        sql: """
            CREATE TABLE own_file (
                school {text} NOT NULL REFERENCES school (id), mark {text} NOT NULL, content {text} NOT NULL,
                published {integer} NOT NULL, PRIMARY KEY (school, mark)
            ) {strict};
            """)

    /// Since when a dossier is with its owner, and when somebody read it again on the day on which that changed: who is given a
    /// case is told until they open it. Open dossiers learn it at the next refresh, at the start of the program.
    private static let handovers = Migration(
        25, "dossiers that were handed over",
        sql: """
            ALTER TABLE dossier ADD COLUMN handed_over_at {text};
            ALTER TABLE dossier ADD COLUMN handed_over_by {text};
            ALTER TABLE reading ADD COLUMN again_at {text};
            CREATE INDEX dossier_handed_over ON dossier (school, owner)
                WHERE handed_over_at IS NOT NULL AND closed = 0;
            UPDATE dossier SET tick_at = '' WHERE closed = 0;
            """)
}
