# make demo   read the sample reports, keep a record of others, ask it, and say how to look at it
# make front  build the pages of the web app (needs Node)
# make test   lint, types, tests and the evaluation gate
# make eval   scores of both halves of our own gold, and of linking
# make errors what went wrong on the half to develop on; CORPUS=FILE: on a labelled corpus, by class (docs/accuracy.md)
# make pins   raise the pinned scores of the evaluation gate to today's, lowering none
# make test-spark  the tests that need Spark, which make test leaves out (needs Java 17)
# make bench  speed, memory and growth, as ratios in one run
# make sbom   the bill of what the package is made of: build/sbom.cdx.json (CycloneDX)
# make audit  known faults of pinned packages, by advisories on this disk: make audit OSV="pypi.zip npm.zip"
# make fuzz   inputs that fight back, by the fuzzer: make fuzz TARGET=reader SECONDS=3600 (docs/hostile-input.md)
# make lock   resolve the dependencies anew
# make clean  remove what make made

PYTHON ?= python3
WORKERS ?= 2
TARGET ?= all
SECONDS ?= 600

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
GOLD := tests/gold
FRONT := frontend
STATIC := src/dateline/web/static
NODE := $(shell node -e 'const [a, b] = process.versions.node.split(".").map(Number); \
  console.log(a > 20 || (a === 20 && b >= 19) ? "yes" : "old")' 2>/dev/null)
CORPUS ?= $(GOLD)/develop
# Nothing of this may reach a lock file: where packages came from, or on whose machine.
COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-annotate --no-header \
  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options --all-build-deps

.PHONY: help demo front test test-front test-spark eval errors pins bench fuzz pictures sbom audit lock clean

help:
	@sed -n 's/^# make/  make/p' Makefile

demo: $(VENV)/.core front
	@$(BIN)/python scripts/demo.py $(GOLD)/develop $(GOLD)/wires

# The pages are built where Node is; without it the rest works, and `dateline serve` says what is missing.
front:
ifeq ($(NODE),yes)
	@$(MAKE) --no-print-directory $(STATIC)/index.html
else
	@echo "The pages of the web app are not built: that needs Node 20.19 or newer with npm (nodejs.org, or your system's" \
	  "packages)." >&2
endif

$(STATIC)/index.html: $(FRONT)/node_modules/.made $(shell find $(FRONT)/src $(FRONT)/index.html $(FRONT)/*.ts $(FRONT)/scripts)
	@cd $(FRONT) && npm run --silent build -- --logLevel error

$(FRONT)/node_modules/.made: $(FRONT)/package.json $(FRONT)/package-lock.json
	@cd $(FRONT) && npm ci --silent
	@touch $@

test-front: front
ifeq ($(NODE),yes)
	cd $(FRONT) && npm run --silent check
endif

test: $(VENV)/.dev test-front
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python scripts/tidy_ontology.py --check
	$(BIN)/mypy
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup

test-spark: $(VENV)/.spark
	$(BIN)/python -m pytest -n 0 tests/cluster

eval: $(VENV)/.core
	@$(BIN)/python -m dateline.evaluate $(GOLD)/develop $(GOLD)/held
	@$(BIN)/python -m dateline.evaluate --links $(GOLD)/wires
	@$(BIN)/python -m dateline.evaluate --within $(GOLD)/within

errors: $(VENV)/.core
	@$(BIN)/python -m dateline.evaluate --corpus --workers $(WORKERS) $(CORPUS)

pins: $(VENV)/.core
	@$(BIN)/python scripts/pins.py $(GOLD)

bench: $(VENV)/.core
	@$(BIN)/python scripts/bench.py $(GOLD)/develop
	@$(BIN)/python scripts/bench_add.py $(GOLD)/develop
	@$(BIN)/python scripts/bench_kill.py
	@$(BIN)/python scripts/bench_resume.py --pages 1000 --kills 5 --part-size 100
	@$(BIN)/python scripts/bench_web.py $(GOLD)/develop

# SECONDS are shared by the targets. What is found lies in build/fuzz, and is mutated on by the next run.
fuzz: $(VENV)/.dev
	@PYTHONPATH=.:scripts $(BIN)/python -m tests.fuzz.run $(TARGET) --seconds $(SECONDS)

pictures: $(VENV)/.dev front
	@$(BIN)/python scripts/pictures.py
	@$(BIN)/python scripts/pictures_web.py

# The package itself is installed in place, built by the back end that the lock pins.
$(VENV)/.core: requirements.txt pyproject.toml | $(VENV)/.made
	$(PIP) install --require-hashes --requirement requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -c 'from dateline.places import gazetteer; gazetteer()'  # its index is built once, not at the first reading
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.core
	$(PIP) install --require-hashes --requirement requirements-dev.txt
	@touch $@

$(VENV)/.spark: requirements-spark.txt $(VENV)/.dev
	$(PIP) install --require-hashes --requirement requirements-spark.txt
	@touch $@

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Dateline needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)." \
	       "Name another one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "$(PYTHON) cannot make a virtual environment; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@touch $@

sbom: $(VENV)/.dev
	@$(BIN)/python scripts/sbom.py build/sbom.cdx.json

audit: $(VENV)/.dev
	@$(BIN)/python scripts/audit.py $(OSV)

lock: $(VENV)/.made
	$(PIP) install pip-tools
	$(COMPILE) --upgrade --output-file requirements.txt pyproject.toml
	$(COMPILE) --upgrade --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml
	$(COMPILE) --upgrade --extra spark --constraint requirements-dev.txt --output-file requirements-spark.txt pyproject.toml
	@! grep -nE '://|^torch==|^--' requirements*.txt

clean:
	rm -rf $(VENV) $(STATIC) $(FRONT)/node_modules build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
