# make demo   a report on an example profile        make test   the whole gate
# make bench  speed against its budgets             make gold   predictions against the gold set
# make engines  the recipes for Spark and Ray (a gigabyte)
# make docs   the documentation site in out/site    make pictures  its pictures of a report
#
# Each creates .venv when it is missing and installs only when pyproject.toml has changed.

PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := demo
.PHONY: demo test fuzz bench bench-full engines gold docs pictures clean

demo: $(VENV)/.has-brandcheck
	$(BIN)/brandcheck report examples/profiles/ward-nurse.md --target "registered nurse" --output report.html

test: $(VENV)/.has-dev
	$(BIN)/python scripts/check

fuzz: $(VENV)/.has-dev
	$(BIN)/python -m scripts.fuzz $(or $(MINUTES),10) --write

bench: $(VENV)/.has-dev
	$(BIN)/python -m benchmarks --write

bench-full: $(VENV)/.has-dev
	$(BIN)/python -m benchmarks --scale full --write

engines:
	$(PYTHON) -m venv out/engines
	out/engines/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	out/engines/bin/python -m pip install --quiet --editable ".[cohort]" --group test --group engines
	out/engines/bin/python -m pytest -m engines tests/cohort/test_engines.py

gold: $(VENV)/.has-dev
	$(BIN)/python scripts/gold.py benchmarks/gold out/gold
	$(BIN)/python benchmarks/gold/score.py benchmarks/gold out/gold

docs: $(VENV)/.has-dev
	$(BIN)/python scripts/make_docs.py
	$(BIN)/python scripts/build_site.py

pictures: $(VENV)/.has-dev
	mkdir -p out
	$(BIN)/brandcheck report examples/profiles/ward-nurse.md --target "registered nurse" --output out/report.html --quiet
	$(BIN)/python scripts/screenshot.py out/report.html docs/report.png
	$(BIN)/python scripts/screenshot.py out/report.html docs/report-dark.png --dark
	$(BIN)/python scripts/screenshot.py out/report.html docs/report-phone.png --width 390 --height 1100

clean:
	rm -rf $(VENV) out report.html

$(VENV)/.has-pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "brandcheck needs Python 3.11 or newer, and $(PYTHON) is %d.%d. Name another one: make PYTHON=python3.12" % sys.version_info[:2])'
	$(PYTHON) -m venv $(VENV)
	$(PIP) --upgrade "pip>=25.1"
	@touch $@

$(VENV)/.has-brandcheck: pyproject.toml $(VENV)/.has-pip
	@echo "Installing brandcheck into $(VENV); this takes a minute or two the first time."
	$(PIP) --editable .
	@touch $@

$(VENV)/.has-dev: pyproject.toml $(VENV)/.has-brandcheck
	@echo "Installing what the tests need."
	$(PIP) --editable . --group dev
	@touch $@
