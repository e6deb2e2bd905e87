# make chat sets everything up and opens the assistant; make run starts the chat channels;
# make test sets everything up and runs the tests.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: chat run test lint soak fuzz mutants bench clean

chat: .venv/core
	@$(BIN)/hop226 chat

run: .venv/run
	@$(BIN)/hop226 run

test: .venv/test
	$(BIN)/python -m pytest

lint: .venv/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Mutation testing of rules/, in a copy. EVERY=3 runs a third of the mutants.
EVERY ?= 1
MUTANTS := tests/rules/mutants.toml session.sqlite
mutants: .venv/mutants
	rm -rf build/mutants && mkdir -p build/mutants
	cp -R rules tests pyproject.toml build/mutants/
	cd build/mutants && PATH="$(CURDIR)/$(BIN):$$PATH" && \
	cosmic-ray init $(MUTANTS) && \
	cr-filter-operators session.sqlite tests/rules/mutants.toml && \
	python tests/rules/every_nth_mutant.py session.sqlite $(EVERY) && \
	nice cosmic-ray exec $(MUTANTS) && \
	cr-report session.sqlite --surviving-only --show-diff > survivors.txt; \
	cr-rate session.sqlite

# What it costs, each figure beside its goal: about six minutes.
BENCHES := updates "updates --polling" turn push start stats understand
bench: .venv/test
	@for each in $(BENCHES); do echo "bench.$$each"; $(BIN)/python -m bench.$$each || exit 1; done

# The program killed two hundred times, whatever else takes minutes, and the properties thoroughly.
soak: .venv/test
	HYPOTHESIS_PROFILE=thorough $(BIN)/python -m pytest -m "long or hypothesis"

# Coverage-guided fuzzing of vietnamese/. SECONDS=3600 for an hour.
SECONDS ?= 300
fuzz: .venv/fuzz
	@mkdir -p build/fuzz
	$(BIN)/python -m tests.vietnamese.fuzz build/fuzz -max_total_time=$(SECONDS) -max_len=500
	$(BIN)/python -m tests.vietnamese.fuzz build/fuzz -runs=0 -max_len=500

clean:
	rm -rf .venv

.venv/core: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "hop226 needs Python 3.11 or newer: set PYTHON=/path/to/python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) -e .
	@$(BIN)/python -m compileall -q bot handlers locales rules storage vietnamese
	@touch $@

.venv/run: .venv/core
	@$(PIP) -e '.[telegram]'
	@touch $@

.venv/test: .venv/core
	@$(PIP) -e '.[test,bench]'
	@touch $@

.venv/fuzz: .venv/test
	@$(PIP) -e '.[fuzz]'
	@touch $@

.venv/mutants: .venv/test
	@$(PIP) -e '.[mutants]'
	@touch $@
