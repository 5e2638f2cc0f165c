# Two commands do all the set-up: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
CASE ?= src/sayso/resources/demo
OUT ?= out/$(notdir $(patsubst %/,%,$(CASE)))

.PHONY: demo test check report measure measure-reader train format clean

demo: $(BIN)/.run  ## build the dossier of the small story that ships with sayso
	$(BIN)/sayso demo --out out/demo

report: $(BIN)/.run  ## build a dossier of any folder: make report CASE=folder
	$(BIN)/sayso build $(CASE) --out $(OUT)

test: $(BIN)/.dev  ## run the tests
	$(BIN)/python -m pytest

check: $(BIN)/.dev  ## format, lint, import contracts, types, tests, docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/python -m pytest

format: $(BIN)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

measure: $(BIN)/.dev  ## all scorers that the folder in SAYSO_MEASURES makes possible
	$(BIN)/python -m benchmarks.run $(MEASURE)

measure-reader: $(BIN)/.dev  ## the shipped language reader on the dev parts of its data
	$(BIN)/python -m benchmarks.reader.run --data $${SAYSO_MEASURES:?set it to the folder of measuring sets}/data/english

train:  ## train and export the language reader (about an hour on two cores)
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/pip install -q -e . -r training/requirements.txt
	.venv-train/bin/python -m training.reader --data $${SAYSO_MEASURES:?set it to the folder of measuring sets}/data/english

# pip without its own network checks; a venv without pip (Debian without python3-venv) says so itself
$(BIN)/python:
	$(PYTHON) -m venv .venv

$(BIN)/.run: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	touch $@

$(BIN)/.dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[dev]'
	touch $@ $(BIN)/.run

clean:
	rm -rf .venv .venv-train out build dist
