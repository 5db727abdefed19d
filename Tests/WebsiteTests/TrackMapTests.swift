import Casework
import Playbooks
import SchoolTime
import Testing

@testable import Website

@Suite("The track map")
struct TrackMapTests {
    @Test("every duty has a station, in the order of time, and none stands on another")
    func layout() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let opened = try await story.opened()
            let today = opened.now.date
            let stations = opened.obligations.compactMap { TrackStation($0, today: today) }
            let layout = TrackLayout(stations, today: today) { _ in ["naam"] }
            let drawn = layout.placed.flatMap(\.station.duties)
            #expect(drawn.count == stations.count)
            #expect(Set(drawn.map(\.id)) == Set(stations.flatMap(\.duties).map(\.id)))
            for track in Track.allCases {
                let own = layout.placed.filter { $0.station.track == track }.sorted { $0.x < $1.x }
                for (left, right) in zip(own, own.dropFirst()) {
                    let room = [left, right].map {
                        $0.station.isSmall ? TrackLayout.narrow : TrackLayout.wide
                    }
                    #expect(right.x - left.x >= (room[0] + room[1]) / 2 - 0.01)
                    if let first = left.station.day, let second = right.station.day {
                        #expect(first <= second)
                    }
                }
            }
            for place in layout.placed {
                #expect(place.station.isPast(today) == (place.x < layout.today))
            }
            #expect(layout.placed.allSatisfy { $0.x < layout.width && $0.y < layout.height })
        }
    }

    @Test("the word of today is whole, also where today is at the very beginning")
    func todayAtTheEdge() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let page = try await Browser(school, as: "juf").open(.caseFile(story.id))
            #expect(page.text.contains("<line x1=\"26\" x2=\"26\""), "today is at the beginning")
            #expect(page.text.contains("<text x=\"32\" y=\"14\">vandaag</text>"))
        }
    }

    @Test("a map that may be wider than the screen says in words that it goes on; a small one does not")
    func slides() async throws {
        try await SchoolSite.with { school in
            let words = "Past de kaart niet op je scherm?"
            let juf = try await Browser(school, as: "juf")
            let small = try await Story.begin(school, weighed: false)
            let begun = try await juf.open(.caseFile(small.id)).text
            #expect(begun.contains("class=\"map-scroll\"") && !begun.contains(words))
            let story = try await Story.begin(school)
            #expect(try await juf.open(.caseFile(story.id)).text.contains(words))
        }
    }

    @Test("the drawing names the pupil who bullies as alleged, until it is established")
    func alleged() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.caseFile(story.id))
            #expect(page.text.contains("Leerling die zou pesten"))
            #expect(!page.text.contains("Leerling die pest<"))
        }
    }

    @Test("what was over days of work ago is one stop on its track, and the whole map has a stop for each")
    func earlier() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            #expect(!(try await browser.open(.caseFile(story.id)).text.contains(" eerder<")))
            try await tellOnEachDay(9, in: story)
            let page = try await browser.open(.caseFile(story.id))
            #expect(page.text.contains("href=\"/zaken/\(story.id.text)/spoorkaart\""))
            #expect(page.text.contains(" eerder </tspan>"))
            #expect(page.text.contains(" eerder</a>"), "in the list too")
            let whole = try await browser.open(.map(story.id))
            #expect(!whole.text.contains(" eerder<"))
            let stops = { (page: String) in page.components(separatedBy: "class=\"station").count }
            #expect(stops(whole.text) > stops(page.text))
        }
    }

    /// So many days on each of which one notice is ticked off.
    private func tellOnEachDay(_ days: Int, in story: Story) async throws {
        for day in 0..<days {
            try story.school.clock.set("2026-03-\(10 + day)T09:00")
            let open = try await story.opened().obligations.first { $0.id.isNotice && !$0.state.isOver }
            try await story.carry([.tell(try #require(open).id, note: nil)])
        }
    }
}
