# Everything a person types. Needs Python 3.11 or newer with venv, and make.

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
MESSAGES := $(wildcard */locale/*/LC_MESSAGES/django.po */*/locale/*/LC_MESSAGES/django.po)
LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --quiet --custom-compile-command 'make lock' $(LOCK_ARGS)
CLIENT := frontend-contract/client
SITE := frontend-contract/partner-site
NODE := $(if $(shell command -v npm),tests/audits $(CLIENT) $(SITE))
NODE_PACKAGES := $(NODE:=/node_modules/.package-lock.json)
READY := $(INSTALLED) $(MESSAGES:.po=.mo)

.PHONY: run site needs-node serve test check format contract bench messages lock clean
.DEFAULT_GOAL := run

run: $(READY)  ## A complete site on http://localhost:8000
	@exec $(BIN)/python manage.py run $(if $(PORT),--port $(PORT)) $(RUN_ARGS)

site: needs-node $(SITE)/dist/server.js  ## A public site on http://localhost:4321
	@cd $(SITE) && exec node dist/server.js

serve: export DJANGO_SETTINGS_MODULE = cms.settings.production
serve: $(READY)  ## The production server; see .env.example for what it needs
	@$(BIN)/python manage.py check --database default --deploy
	@exec $(BIN)/python -m cms.serve

# Each process makes a database. They take the tests in order (`--dist load`): those
# that empty the tables come last, and whatever ran after them would find nothing. Those
# of the public site keep a browser and content for all of them, and run by themselves.
test: $(READY) $(NODE_PACKAGES)
	$(if $(NODE),-@$(MAKE) --silent $(SITE)/dist/server.js)
	$(BIN)/pytest $(or $(PYTEST_ARGS),--numprocesses auto --maxprocesses 4 --dist load)
	$(if $(PYTEST_ARGS),,$(BIN)/pytest tests/site)

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
	rm -rf $(addprefix $(SITE)/,node_modules dist dist-tests)
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

needs-node:
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null && \
		command -v npm >/dev/null || { echo "The site needs Node 20 or newer, \
	with npm: https://nodejs.org/"; exit 1; }

$(SITE)/dist/server.js: $(SITE)/node_modules/.package-lock.json \
		$(shell find $(CLIENT)/src $(SITE)/src -name '*.ts' -o -name '*.tsx')
	@cd $(SITE) && npm run --silent build && touch dist/server.js

# The gettext tools are not assumed; babel does what msgfmt does.
%.mo: %.po | $(INSTALLED)
	@$(BIN)/pybabel --quiet compile -i $< -o $@
