PREFIX ?= /usr/local
SWIFT ?= swift
# The installed shell needs no Swift on its machine, only the client libraries.
RELEASE = -c release --product skein --static-swift-stdlib
SOURCES = Package.swift Sources drivers Tests

.PHONY: help build demo test test-tsan test-matrix test-faults test-rollouts release install docs pictures format lint clean

help: ## this list
	@echo "make TARGET, where TARGET is"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## the debug build: .build/debug/skein
	@scripts/setup build
	@echo "==> building skein (debug)"
	$(SWIFT) build --product skein

demo: ## migrate a fleet of SQLite databases, step by step
	@scripts/setup demo
	@echo "==> building skein (the first build takes a few minutes)"
	@if [ -x .build/release/skein ]; then \
		$(SWIFT) build $(RELEASE) && SKEIN="$$PWD/.build/release/skein" fleets/demo.sh; \
	else \
		$(SWIFT) build --product skein && SKEIN="$$PWD/.build/debug/skein" fleets/demo.sh; \
	fi

test: ## format check, SQLite-only build and all tests, on private PostgreSQL and MariaDB servers
	@scripts/setup test
	@$(MAKE) --no-print-directory lint
	@echo "==> building with the SQLite driver alone"
	@scripts/sqlite-only
	@scripts/test

test-tsan: ## the engine and fleet tests under the thread sanitizer
	@scripts/setup test
	@TSAN_OPTIONS=suppressions=$$PWD/Tests/thread-sanitizer \
		scripts/test --sanitize=thread --scratch-path .build-tsan --filter "Skein(Engine|Fleet)Tests"

test-matrix: ## the conformance suite on newer servers as well, and its table in docs/conformance.md
	@scripts/setup matrix
	@scripts/test-matrix

test-faults: ## the fault tests with many rounds (half an hour), and their table in docs/FAULTS.md
	@scripts/setup test
	@scripts/test-faults

test-rollouts: ## rollouts over thousands of targets, killed and shared, and their table in docs/ROLLOUT-FAULTS.md
	@scripts/setup test
	@scripts/test-rollouts

release: ## the optimised build: .build/release/skein
	@scripts/setup build
	@echo "==> building skein (release; takes several minutes)"
	$(SWIFT) build $(RELEASE)

install: release ## put skein into PREFIX/bin (PREFIX=/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 .build/release/skein "$(DESTDIR)$(PREFIX)/bin/skein"

docs: ## write docs/operations.md anew from the source
	@scripts/setup build
	SKEIN_RECORD=1 $(SWIFT) test --disable-xctest --filter DocumentationTests

pictures: ## record docs/terminal.md and take the pictures of docs/images anew
	@scripts/setup test
	$(SWIFT) build --product skein
	scripts/record-terminal --write
	scripts/screenshots

format: ## format all Swift files in place
	$(SWIFT) format -i -p -r $(SOURCES)

lint: ## check the format of all Swift files
	@echo "==> checking the format"
	$(SWIFT) format lint --strict -p -r $(SOURCES)

clean: ## remove everything that was built
	rm -rf .build .build-sqlite .build-tsan .build-matrix .build-alembic .build-python
