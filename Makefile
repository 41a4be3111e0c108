# Everything a person types. Needs Python 3.11 or newer with venv, and make.

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
MESSAGES := $(wildcard */locale/*/LC_MESSAGES/django.po */*/locale/*/LC_MESSAGES/django.po)
LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --quiet --custom-compile-command 'make lock' $(LOCK_ARGS)
CLIENT := frontend-contract/client
NODE := $(if $(shell command -v npm),tests/audits $(CLIENT))
NODE_PACKAGES := $(NODE:=/node_modules/.package-lock.json)
READY := $(INSTALLED) $(MESSAGES:.po=.mo)

.PHONY: run serve test check format contract bench messages lock clean
.DEFAULT_GOAL := run

run: $(READY)  ## A complete site on http://localhost:8000
	@exec $(BIN)/python manage.py run $(if $(PORT),--port $(PORT)) $(RUN_ARGS)

serve: export DJANGO_SETTINGS_MODULE = cms.settings.production
serve: $(READY)  ## The production server; see .env.example for what it needs
	@$(BIN)/python manage.py check --database default --deploy
	@exec $(BIN)/granian --interface rsgi --http1-header-read-timeout 5000 cms.rsgi:application

# Each process makes a database. They take the tests in order (`--dist load`): those
# that empty the tables come last, and whatever ran after them would find nothing.
test: $(READY) $(NODE_PACKAGES)
	$(BIN)/pytest $(or $(PYTEST_ARGS),--numprocesses auto --maxprocesses 4 --dist load)

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py contract --check

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

contract: $(READY) $(NODE_PACKAGES)  ## The schema, answers, documentation, client
	$(BIN)/python manage.py contract
	$(BIN)/pytest --quiet --record-examples tests/contract/test_operations.py \
		tests/contract/test_docs_examples.py tests/contract/test_docs_tables.py
	@cd $(CLIENT) && if [ -d node_modules ]; then npm run --silent generate; fi

bench: $(READY)  ## The API against what is possible; quickly: make bench QUICK=1
	@$(BIN)/python -m events.benchmark $(if $(QUICK),--quick)

messages: $(MESSAGES:.po=.mo)

lock: $(INSTALLED)  ## New versions too: make lock LOCK_ARGS=--upgrade
	$(BIN)/pip install --quiet uv
	$(LOCK) pyproject.toml -o requirements.lock
	$(LOCK) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .venv .postgres staticfiles .mypy_cache .pytest_cache .ruff_cache
	rm -rf tests/audits/node_modules $(addprefix $(CLIENT)/,node_modules dist build *.tgz)
	rm -f $(MESSAGES:.po=.mo)

$(INSTALLED): requirements-dev.lock
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Affiche \
	needs Python 3.11 or newer; name one: make PYTHON=python3.12")'
	@echo "Installing the packages of $< into .venv ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

# Without Node, or without its registry, the tests leave out what needs them and say so.
%/node_modules/.package-lock.json: %/package-lock.json
	@cd $* && npm ci --silent --ignore-scripts && touch node_modules/.package-lock.json || \
		echo "The Node packages of $* cannot be installed."

# The gettext tools are not assumed; babel does what msgfmt does.
%.mo: %.po | $(INSTALLED)
	@$(BIN)/pybabel --quiet compile -i $< -o $@
