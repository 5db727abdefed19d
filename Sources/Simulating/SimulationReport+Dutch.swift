// The answer in plain words, for whoever leads a school.
extension SimulationReport {
    /// The answer as lines of text.
    package var dutch: [String] {
        head + casesInWords + workInWords + datesInWords + preventionInWords + stepsInWords + tail
    }

    private var head: [String] {
        let span =
            schoolYears.count == 1 ? schoolYears[0] : "\(schoolYears[0]) tot en met \(schoolYears.last ?? "")"
        return [
            "\(title) (\(playbook))",
            "Nagespeeld: een school met \(pupils) leerlingen in \(groups) groepen, "
                + "\(schoolYears.count) \(schoolYears.count == 1 ? "schooljaar" : "schooljaren") (\(span)).",
            "Dit is geen voorspelling. Het laat zien wat het protocol van mensen vraagt als de aannames kloppen.",
        ]
    }

    private var casesInWords: [String] {
        var lines = [
            "", "Zaken",
            "  \(cases.reported) gemeld; \(cases.closed) daarvan afgesloten, "
                + "\(cases.open) na een vol schooljaar nog open.",
        ]
        if cases.stuck > 0 {
            lines.append(
                "  Let op: \(cases.stuck) \(cases.stuck == 1 ? "zaak loopt" : "zaken lopen") vast: "
                    + "niemand kan er volgens het protocol nog iets aan doen.")
            lines += cases.deadEnds.map { end in
                let rules = end.rules.isEmpty ? "" : " (regel \(end.rules.joined(separator: ", ")))"
                return "    \(end.cases) \(end.cases == 1 ? "komt" : "komen") niet tot: \(end.title)\(rules)"
            }
        }
        if let days = cases.days {
            lines.append(
                "  Van melding tot afsluiten: de helft binnen \(days.median) dagen, "
                    + "negen van de tien binnen \(days.ninetyPercent) dagen.")
        }
        guard cases.reported > 0 else { return lines }
        lines.append("  Hoe ze werden gewogen:")
        lines += cases.byTriage.map { line in
            let days = line.days.map { "; de helft binnen \($0.median) dagen klaar" } ?? ""
            let title = line.outcome == Tally.none ? "nooit gewogen" : line.title
            return "    \(title): \(line.cases) (\(percent(line.share)))\(days)"
        }
        lines.append("  Hoe ze eindigden:")
        lines += cases.byEnding.map { line in
            "    \(endingInWords(line)): \(line.cases) (\(percent(line.share)))"
        }
        return lines
    }

    private func endingInWords(_ line: EndingLine) -> String {
        switch line.ending {
        case Tally.none: "nog open"
        case Tally.closedByHand: "afgesloten"
        default: line.title
        }
    }

    private var workInWords: [String] {
        let header = ["", "per schoolweek", "drukste week", "drukste week van één"]
        let rows = workload.map { line in
            [
                line.holders.map { "\(line.title) (\($0) groepen)" } ?? line.title,
                inWords(line.perSchoolWeek), inWords(line.busiestWeek),
                line.busiestWeekOfOne.map(inWords) ?? "",
            ]
        }
        return ["", "Werk per rol, over \(schoolWeeks) schoolweken"] + table([header] + rows)
            + ["  Alles bij elkaar per rol; een handeling is een stap, een bericht of een vraag."]
    }

    private func inWords(_ week: Week) -> String {
        "\(decimal(week.acts)) \(week.acts == 1 ? "handeling" : "handelingen"), \(decimal(week.hours)) uur"
    }

    private var datesInWords: [String] {
        [
            "", "Termijnen",
            "  \(deadlines.counted) termijnen; \(percent(deadlines.lateShare)) te laat.",
            "  \(percent(deadlines.movedShare)) schoof op door een vakantie of vrije dag; "
                + "\(percent(deadlines.insideHolidayShare)) valt zelf op zo'n dag.",
        ]
    }

    private var preventionInWords: [String] {
        guard !prevention.isEmpty else { return [] }
        return ["", "Naast de zaken"]
            + prevention.map { line in
                let what = Self.scopes[line.scope] ?? line.scope
                return "  \(what): \(line.dossiers) \(line.dossiers == 1 ? "dossier" : "dossiers"), "
                    + "\(line.acts) handelingen, "
                    + "\(decimal(line.hoursPerYear)) uur per schooljaar."
            }
    }

    private static let scopes = [
        "school-year": "Het schooljaar", "group": "Groepen", "pupil": "Leerlingen met een eigen dossier",
    ]

    private var stepsInWords: [String] {
        let busiest = steps.filter { $0.done > 0 }.sorted { ($1.done, $0.step) < ($0.done, $1.step) }
        let rows = busiest.prefix(Self.stepsShown).map { step in
            [step.title, "\(step.done) keer", step.late > 0 ? "\(step.late) te laat" : ""]
        }
        var lines = ["", "Stappen die het vaakst werden gedaan"] + table(rows)
        let absent = never.filter { $0.opened == 0 }
        if !absent.isEmpty {
            lines += ["", "Stappen die niet voorkwamen"] + absent.map { "  \($0.title) (\($0.step))" }
        }
        let undone = never.filter { $0.opened > 0 }
        if !undone.isEmpty {
            lines += ["", "Stappen die aan de orde kwamen en nooit werden gedaan"]
            lines += undone.map { "  \($0.title) (\($0.step)), \($0.opened) keer" }
        }
        return lines
    }

    private static let stepsShown = 12

    private var tail: [String] {
        let found = assumptions.count { $0.isFound }
        return [
            "",
            "Van de \(assumptions.count) aannames zijn er \(found) op gegevens gebaseerd; de andere zijn geschat. "
                + "Met --json staan ze er allemaal bij, met --assumptions vult een school haar eigen cijfers in.",
        ]
    }

    // MARK: - Numbers and columns

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

    /// One decimal, with a comma.
    private func decimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        if tenths == 0, number > 0 { return "minder dan 0,1" }
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10),\(tenths % 10)"
    }

    private func table(_ rows: [[String]]) -> [String] {
        let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = "  "
            for (cell, width) in zip(row, widths) {
                line += cell + String(repeating: " ", count: width - cell.count + 2)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
