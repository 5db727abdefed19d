import YAML

extension PlaybookReader {
    /// A value that a school may choose; the key says what kind of value.
    func setting(_ entry: Entry) -> Setting {
        entry.value.map("a setting") { map in
            let kind = map.oneKey(of: ["choices", "term", "number", "switch", "text", "role"])
            var setting = Setting(
                id: Name(entry.key.id), title: map.required("title").text,
                value: kind.flatMap { settingValue($0, map) } ?? .text(""))
            if kind == "choices" { setting.choiceTitles = choiceTitles(map.required("choices")) }
            setting.isRequired = map.bool("required")
            setting.grounds = grounds(map)
            choose(&setting)
            if setting.id == SettingRight.setting { setTerm(ofSettingRight: setting, map) }
            return setting
        }
    }

    /// The one setting that no step names: the duty it is about stands in no playbook.
    private func setTerm(ofSettingRight setting: Setting, _ map: MapReader) {
        guard case .term = setting.value else {
            return map.complain(
                found: "\(quoted(setting.id.text)), which holds no term",
                expected:
                    "term: with how soon it is set right what was told of a pupil, such as 2 school-days")
        }
        settingsRead.insert(setting.id)
        termSettings["\(SettingRight.step).due"] = setting.id
    }

    private func settingValue(_ kind: String, _ map: MapReader) -> Setting.Value? {
        let value = map.required(kind)
        switch kind {
        case "choices":
            let choices = value.isMap ? value.entries("choices").map(\.key.word) : value.list.map(\.word)
            return .choice(map.required("default").choice(of: choices) ?? "", of: choices)
        case "term": return term(value).map(Setting.Value.term)
        case "number": return .number(value.int(in: 0...10_000))
        case "switch": return .isOn(value.bool)
        case "role": return .role(name(value))
        default: return value.scalar(expected: "a text, or \"\"").map(Setting.Value.text)
        }
    }

    private func choiceTitles(_ value: NodeReader) -> [String: String] {
        guard value.isMap else { return [:] }
        return value.entries("choices").reduce(into: [:]) { titles, choice in
            titles[choice.key.word] = choice.value.text
        }
    }

    /// A document that the protocol refers to.
    func document(_ entry: Entry) -> Document {
        entry.value.map("a document") { map in
            Document(
                id: Name(entry.key.id), title: map.required("title").text, isMissing: map.bool("missing"),
                grounds: grounds(map))
        }
    }
}
