extension InUse {
    /// Whether something is opened, guarded, dated, told, recorded or refused because of an element that is no text.
    func has(_ element: PlaybookElement) -> Bool {
        let address = element.address
        let head = String(address.prefix { $0 != "." })
        switch element.kind {
        // Its title and dates are for people to read.
        case .playbook: return false
        case .role: return roles.contains(Name(address))
        case .fact: return facts.contains(Name(address))
        case .answer: return facts.contains(Name(head))
        case .happening: return happenings.contains(Name(address))
        case .counter: return counters.contains(Name(address))
        case .setting: return settings.contains(Name(address))
        case .document: return documents.contains(Name(address))
        case .place: return places.contains(Name(address))
        case .readers: return readers.contains(Name(address))
        case .plan: return hasSteps(of: Name(address))
        case .overlay: return overlays.contains(Name(address))
        case .suspension, .prohibition, .replacement:
            return overlays.contains(Name(head)) && hasStep(of: element)
        default: return element.steps.isEmpty || hasStep(of: element)
        }
    }

    private func hasStep(of element: PlaybookElement) -> Bool { !steps.isDisjoint(with: element.steps) }
}
