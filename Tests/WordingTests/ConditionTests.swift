import Foundation
import Playbooks
import SchoolTime
import Testing
import Texts
import YAML

@testable import Wording

/// The playbook that says everything the language can say, in Dutch.
let whole: RuleWords? = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../PlaybooksTests/Fixtures/whole").standardizedFileURL
    // A folder that cannot be read gives no words, and every test that asks for them fails.
    let files = try? PlaybookFiles(directory: folder.path())
    return files.flatMap { readPlaybook($0, into: Complaints()) }.map { RuleWords($0, .dutch) }
}()

@Suite("Conditions in words")
struct ConditionTests {
    private func words(_ condition: Condition) throws -> String { try #require(whole).condition(condition) }

    @Test("each thing that can be asked has a sentence, and another one when it must not be so")
    func each() throws {
        let both: [(Condition, String, String)] = [
            (
                .fact("repeated", is: ["yes"]), "op “Gebeurt het vaker?” is het antwoord “Ja”",
                "op “Gebeurt het vaker?” is het antwoord niet “Ja”"
            ),
            (
                .fact("form", is: ["words", "unknown"]),
                "op “Hoe gebeurt het?” is het antwoord “Met woorden” of “Weet ik niet”",
                "op “Hoe gebeurt het?” is het antwoord niet “Met woorden” of “Weet ik niet”"
            ),
            (.triage(["bullying"]), "de weging is “Pesten”", "de weging is niet “Pesten”"),
            (.done("joint-talk", times: 1), "“Samen praten” is gedaan", "“Samen praten” is nog niet gedaan"),
            (
                .done("joint-talk", times: 2), "“Samen praten” is minstens 2 keer gedaan",
                "“Samen praten” is nog geen 2 keer gedaan"
            ),
            (
                .outcome("joint-talk", is: ["kept"], inARow: 2),
                "“Samen praten” liep 2 keer achter elkaar af met “Het gaat goed”",
                "“Samen praten” liep 2 keer achter elkaar niet af met “Het gaat goed”"
            ),
            (.open("close"), "“Afsluiten” staat open", "“Afsluiten” staat niet open"),
            (.waived("close"), "“Afsluiten” is overgeslagen", "“Afsluiten” is niet overgeslagen"),
            (
                .happened("relapse", times: 1), "dit gebeurde eerder: Het begint opnieuw",
                "dit gebeurde niet eerder: Het begint opnieuw"
            ),
            (
                .happened("relapse", times: 2), "dit gebeurde minstens 2 keer: Het begint opnieuw",
                "dit gebeurde niet minstens 2 keer: Het begint opnieuw"
            ),
            (
                .consent("target", to: "joint-talk"),
                "er is toestemming van de leerling die gepest wordt voor “Samen praten”",
                "er is geen toestemming van de leerling die gepest wordt voor “Samen praten”"
            ),
            (
                .consentRefused("target", to: "joint-talk"),
                "de toestemming van de leerling die gepest wordt voor “Samen praten” is geweigerd of ingetrokken",
                "de toestemming van de leerling die gepest wordt voor “Samen praten” is niet geweigerd of ingetrokken"
            ),
            (.recorded("log"), "er staat iets in “Logboek”", "er staat niets in “Logboek”"),
            (
                .channel(["mail"]), "de melding kwam binnen via “Per mail”",
                "de melding kwam niet binnen via “Per mail”"
            ),
            (.owner("director"), "de zaakhouder is directeur", "de zaakhouder is niet directeur"),
            (.overlay("digital"), "dit geldt nu: Online", "dit geldt niet: Online"),
            (.document("contract"), "het document “Contract” is er", "het document “Contract” is er niet"),
            (
                .setting("copy", is: ["yes"]), "de instelling “Kopie naar coördinator” is “ja”",
                "de instelling “Kopie naar coördinator” is niet “ja”"
            ),
        ]
        for (condition, holds, fails) in both {
            #expect(try words(condition) == holds)
            #expect(try words(.not(condition)) == fails)
            #expect(try words(.not(.not(condition))) == holds)
        }
    }

    @Test("what is asked of each pupil names whose it is, and the rest within brackets")
    func ofEachPupil() throws {
        let target = try #require(Involvements("target"))
        let both: [(Condition, String, String)] = [
            (
                .each(target, .fact("hurt", is: ["yes"])),
                "voor elke leerling (de leerling die gepest wordt) geldt: op “Doet het pijn?” is het antwoord “Ja”",
                "niet voor elke leerling (de leerling die gepest wordt) geldt: op “Doet het pijn?” is het antwoord “Ja”"
            ),
            (
                .oneOf(target, .all([.waived("close"), .open("joint-talk")])),
                "voor minstens één leerling (de leerling die gepest wordt) geldt: (“Afsluiten” is overgeslagen en “Samen praten” staat open)",
                "voor geen enkele leerling (de leerling die gepest wordt) geldt: (“Afsluiten” is overgeslagen en “Samen praten” staat open)"
            ),
        ]
        for (condition, holds, fails) in both {
            #expect(try words(condition) == holds)
            #expect(try words(.not(condition)) == fails)
        }
    }

    @Test("numbers: at least, at most, exactly, between")
    func bounds() throws {
        let words: [(Int?, Int?, String)] = [
            (2, nil, "2 of meer"), (nil, 3, "hoogstens 3"), (3, 3, "3"), (4, 8, "4 tot en met 8"),
            (nil, nil, "elk aantal"),
        ]
        for (least, most, expected) in words {
            let bounds = Condition.Bounds(least: least, most: most)
            #expect(try self.words(.count("forms", bounds)) == "de teller “Formulieren” staat op \(expected)")
            #expect(try self.words(.yearGroup(bounds)) == "de leerling zit in leerjaar \(expected)")
        }
        let initiators = try #require(Involvements("initiator"))
        let two = Condition.Bounds(least: 2, most: nil)
        #expect(
            try self.words(.pupils(initiators, two))
                == "het aantal leerlingen (de leerling die zou pesten) is 2 of meer")
        #expect(
            try self.words(.not(.classes(initiators, two)))
                == "het aantal groepen (de leerling die zou pesten) is niet 2 of meer")
    }

    @Test("what never happened is neither long ago nor shortly ago")
    func time() throws {
        let weeks = Term(6, .schoolWeek)
        let since = Trigger.step("joint-talk", .done)
        #expect(
            try words(.passed(weeks, since: since, within: false))
                == "na “Samen praten” is 6 schoolweken voorbij")
        #expect(
            try words(.passed(weeks, since: since, within: true))
                == "na “Samen praten” is nog geen 6 schoolweken voorbij")
        #expect(
            try words(.not(.passed(weeks, since: since, within: false)))
                == "na “Samen praten” is nog geen 6 schoolweken voorbij, of dat was er nog niet")
        #expect(
            try words(.not(.passed(weeks, since: since, within: true)))
                == "na “Samen praten” is 6 schoolweken voorbij, of dat was er nog niet")
    }

    @Test("all, any and not keep their meaning when they stand in each other")
    func nested() throws {
        let (a, b, c) = (Condition.open("close"), Condition.open("joint-talk"), Condition.open("time-out"))
        let (one, two, three) = ("“Afsluiten” staat", "“Samen praten” staat", "“Even uit de groep” staat")
        #expect(try words(.all([a, .any([b, c])])) == "\(one) open en (\(two) open of \(three) open)")
        #expect(
            try words(.not(.all([a, .any([b, c])])))
                == "\(one) niet open of (\(two) niet open en \(three) niet open)")
        #expect(try words(.all([.any([b])])) == "\(two) open")
    }
}
