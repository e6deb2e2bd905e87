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

clean:
	rm -rf .venv

.venv/core: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "hop226 needs Python 3.11 or newer: set PYTHON=/path/to/python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) -e .
	@touch $@

.venv/run: .venv/core
	@$(PIP) -e '.[telegram]'
	@touch $@

.venv/test: .venv/core
	@$(PIP) -e '.[test,bench]'
	@touch $@
