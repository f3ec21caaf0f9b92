extension RetryPolicy {
    /// How long to wait before the next try: a random part of an exponentially growing span ("full jitter"), so that
    /// targets that failed together do not come back together.
    func delay(afterAttempt attempt: Int) -> Duration {
        let exponent = Swift.min(Swift.max(attempt - 1, 0), 16)
        let span = Swift.min(self.max, initial * (1 << exponent))
        return span * Double.random(in: 0...1)
    }
}
