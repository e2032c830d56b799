# make run     start Copydesk: the Slack app with tokens, the Desk without
# make test    everything that must hold: format, lint, types, contracts, tests
# make quick   the fast tests alone, without models, browser and other processes
# make bench   speed and memory, as tables (BENCH=--small for a quick look)
# make lock    renew the lock files (needs uv)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
COMPILE := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	--custom-compile-command "make lock" --quiet --group build

.DEFAULT_GOAL := help
.PHONY: help install run test quick format bench quality lock clean

help:
	@sed -n 's/^# //p' Makefile

install: $(VENV)/installed

run: install
	@$(BIN)/copydesk serve

test: $(VENV)/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	@$(BIN)/python tests/fakes/browser.py >/dev/null 2>&1 || $(BIN)/playwright install chromium || true
	$(BIN)/pytest

quick: $(VENV)/installed-dev
	$(BIN)/pytest -m "not slow"

format: $(VENV)/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/installed-dev
	@PYTHONPATH=. $(BIN)/python benchmarks/run.py $(BENCH)

quality: $(VENV)/installed-dev
	PYTHONPATH=. $(BIN)/python -m benchmarks.quality $(DATA)

lock:
	$(COMPILE) --extra semantic pyproject.toml -o requirements.lock
	$(COMPILE) --extra semantic --group dev pyproject.toml -c requirements.lock -o requirements-dev.lock

# var/ stays: digests, threads and old versions are kept in the index alone.
clean:
	rm -rf $(VENV) test-output .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/python-ok:
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v <= (3, 13) else \
	"Copydesk needs Python 3.11, 3.12 or 3.13; $(PYTHON) is %d.%d. Name another: make PYTHON=python3.12 ..." % v)'
	@echo "Making $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/installed: $(VENV)/python-ok requirements.lock pyproject.toml
	@echo "Installing what requirements.lock pins (a minute the first time) ..."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.lock
	@echo "Installing what requirements-dev.lock pins ..."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
