/// The waves of a run or a plan, with the failure that halts each as an absolute number.
package struct WavesTable {
    private let waves: [WaveReport]

    /// A table of `waves`.
    package init(_ waves: [WaveReport]) {
        self.waves = waves
    }

    /// The table of a run: how each wave went.
    package func render(_ style: TextStyle) -> String {
        let rows = waves.map { wave in
            [
                StyledText(wave.name), StyledText(wave.state.rawValue, wave.state.paint), StyledText("\(wave.size)"),
                StyledText("\(wave.failed)", wave.failed > 0 ? .bad : nil), StyledText(Wording.halts(wave)),
            ]
        }
        return TextTable(
            headers: ["wave", "state", "targets", "failed", "halts"],
            rows: rows,
            alignment: [.left, .left, .right, .right]
        ).render(style)
    }

    /// The table of a plan: what each wave will allow.
    package func renderPlan(_ style: TextStyle) -> String {
        let rows = waves.map { wave in
            [StyledText(wave.name), StyledText("\(wave.size)"), StyledText(Wording.halts(wave))]
        }
        return TextTable(headers: ["wave", "targets", "halts"], rows: rows, alignment: [.left, .right]).render(style)
    }
}
