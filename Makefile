# Two commands do everything: `make run` serves the shop, `make test` passes the tests. Both set up what they need.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SHELL := /bin/bash

.PHONY: install run test check format rasa clean

install: .venv/.installed nlu/trained/.stamp

# Debian's Python may lack ensurepip: then the environment is made without pip, and the pip outside installs one into it.
.venv/bin/python:
	@echo "Making .venv ..."
	@$(PYTHON) -m venv .venv 2>/dev/null || { rm -rf .venv; $(PYTHON) -m venv --without-pip .venv; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || pip --python $(BIN)/python install --quiet pip

.venv/.installed: .venv/bin/python pyproject.toml constraints.txt
	@echo "Installing Isoko into .venv (a minute the first time) ..."
	@$(PIP) install -c constraints.txt -e '.[train]'
	@touch $@

.venv/.installed-dev: .venv/.installed
	@echo "Installing what tests and checks need ..."
	@$(PIP) install -c constraints.txt -e '.[train,dev]'
	@touch $@

nlu/trained/.stamp: .venv/.installed $(wildcard nlu/data/*.yml) $(wildcard nlu/*.py nlu/*/*.py)
	@$(BIN)/isoko nlu train
	@touch $@

# Reachable from phones in the same network, unless ISOKO_HOST says otherwise.
run: install
	@ISOKO_HOST=$${ISOKO_HOST:-0.0.0.0} $(BIN)/isoko serve

# Chromium is Debian's: where apt-get may, it is installed; where not, its tests are left out, named and counted.
test: install .venv/.installed-dev
	@./.ci/chromium || true
	@$(BIN)/python -m pytest

check: install .venv/.installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/pydoclint bot nlu storage

# Rasa runs on no newer Python than 3.11; its packages are pinned one by one, so none is asked what it depends on.
.venv-rasa/.installed: benchmarks/rasa/requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || \
	  { echo "Rasa needs Python 3.11: make rasa PYTHON=/path/to/python3.11" >&2; exit 1; }
	@echo "Installing Rasa into .venv-rasa (2.7 GB, some minutes) ..."
	@$(PYTHON) -m venv .venv-rasa 2>/dev/null || { rm -rf .venv-rasa; $(PYTHON) -m venv --without-pip .venv-rasa; }
	@.venv-rasa/bin/python -m pip --version >/dev/null 2>&1 || pip --python .venv-rasa/bin/python install --quiet pip
	@.venv-rasa/bin/python -m pip --disable-pip-version-check --quiet install --prefer-binary --no-deps \
	  --ignore-requires-python -r $<
	@touch $@

# Our understanding beside a real Rasa's. It takes an hour; BENCH="--help" says how to run less.
rasa: install .venv/.installed-dev .venv-rasa/.installed
	@nice -n 10 $(BIN)/python -m benchmarks.rasa $(BENCH)

format: .venv/.installed-dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

clean:
	rm -rf .venv .venv-rasa nlu/trained build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
