# Two commands on a fresh machine: `make build` and `make test`.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
LIBRARIES := $(VENV)/libraries
BROWSER := $(VENV)/browser
PEERS := $(VENV)/peers
# One test process a core; who is done takes tests from the other.
SIDE_BY_SIDE := -n auto --dist worksteal

.PHONY: help build test test-all lint docs layout gallery bench bench-peers clean

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

build: $(READY) $(LIBRARIES) ## Set up everything and build the example briefs
	$(BIN)/briefgen build

test: $(READY) $(LIBRARIES) $(BROWSER) ## Set up everything and run the tests
	$(BIN)/python -m pytest $(SIDE_BY_SIDE)

test-all: $(READY) $(LIBRARIES) $(BROWSER) ## Run the slow tests too
	$(BIN)/python -m pytest $(SIDE_BY_SIDE) -m ''

lint: $(READY) ## Check style, types and the rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(READY) $(LIBRARIES) ## Write docs/rules.md and docs/fields.md, and what the commands in docs/ print
	$(BIN)/briefgen rule --all > docs/rules.md
	$(BIN)/briefgen schema --page > docs/fields.md
	$(BIN)/python -m tests.docs.afresh

layout: $(READY) $(LIBRARIES) ## Note where all stands on the pages of the examples, for the tests
	$(BIN)/python -m tests.render.layout

gallery: $(READY) $(LIBRARIES) $(BROWSER) ## Take the pictures of docs/gallery.md
	$(BIN)/python scripts/gallery

bench: $(READY) $(LIBRARIES) ## Print the speed ratios
	$(BIN)/python benchmarks/start_up.py
	$(BIN)/python benchmarks/lint.py
	$(BIN)/python benchmarks/build.py
	$(BIN)/python benchmarks/guide.py

bench-peers: $(LIBRARIES) $(BROWSER) $(PEERS)/ready ## Measure against other programs
	$(BIN)/python benchmarks/compare.py

clean: ## Remove what was generated
	rm -rf output dist $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(READY): pyproject.toml scripts/make-venv
	scripts/make-venv $(VENV)
	@touch $@

# What is missing is said once and the run goes on: only PDFs, or their tests, fail for it.
$(LIBRARIES): scripts/install-libraries $(READY)
	@if scripts/install-libraries $(BIN)/python pdf; then touch $@; fi

# After the libraries, so that two package managers never run at once.
$(BROWSER): scripts/install-libraries $(LIBRARIES)
	@if scripts/install-libraries $(BIN)/python browser; then touch $@; fi

# A folder of their own: no peer may change what briefgen runs with. What npm or a peer cannot
# load is missing from the table, which says so.
$(PEERS)/ready: benchmarks/requirements.txt $(READY)
	$(BIN)/python -m venv $(PEERS)
	$(PEERS)/bin/pip install --quiet --requirement benchmarks/requirements.txt
	-npm install --silent --prefix $(PEERS) markdownlint-cli2
	@touch $@
