# Two commands: `make run` (set up, refresh from seeds/, serve) and `make test` (set up, check everything).
UV_VERSION := 0.13.9
UV := .tools/bin/uv
PY := .venv/bin/python
export UV_PYTHON_DOWNLOADS := never
# Tests start many processes; compiled modules save them minutes where the surroundings forbid writing any.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test setup lint tools clean
run: setup
	$(PY) -m extract refresh seeds --data data
	$(PY) app.py

setup: .venv/.installed

.venv/.installed: pyproject.toml uv.lock
	@test -x $(UV) || (python3 -m venv .tools && .tools/bin/python -m pip install --quiet uv==$(UV_VERSION))
	$(UV) sync --frozen --quiet
	@touch $@

# What the tests need of the system: Chromium and Chinese glyphs for the browser tests, strace for the fault tests.
tools:
	@if ! command -v chromium >/dev/null || ! command -v strace >/dev/null || ! fc-list :lang=zh 2>/dev/null | grep -q .; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium fonts-noto-cjk fontconfig strace; \
	  else echo "the tests need: sudo apt-get install chromium fonts-noto-cjk fontconfig strace" >&2; exit 1; fi; fi

lint: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check --quiet .
	.venv/bin/mypy
	PYTHONPATH=. .venv/bin/lint-imports

test: lint tools
	$(PY) -m pytest -n 2 --dist worksteal

clean:
	rm -rf .venv .tools .mypy_cache .ruff_cache

# The long form of the fault tests (about two hours): faults at every system call, hundreds of kills, thousands of damaged inputs; prints figures.
.PHONY: faults
faults: setup tools
	FAULTS=long $(PY) -m pytest tests/test_faults_*.py tests/test_schedule.py

# The long form of the web's: 20,000 mutated callbacks, 400 requests a path of the API, 50 payloads with and without the policy; prints figures.
.PHONY: hardening
hardening: setup tools
	FAULTS=long $(PY) -m pytest -s tests/test_pages_requests.py tests/test_pages_downloads.py tests/test_api.py tests/browser/test_payloads.py

# How fast it is, each rate beside a floor measured in the same run; nothing is asserted.
.PHONY: bench
bench: setup
	$(PY) -m tests.benchmarks.bench_extract
	$(PY) -m tests.benchmarks.bench_refresh

# The same text read by others, installed apart under .tools/peers and never depended on; rates beside this program's in one run.
.PHONY: bench-peers
bench-peers: setup
	$(PY) -m tests.benchmarks.bench_peers

# The dashboard over a million invented observations (OBSERVATIONS=10000000 for more): questions, pages, users over HTTP.
.PHONY: bench-pages
bench-pages: setup
	$(PY) -m tests.benchmarks.bench_pages --observations $(or $(OBSERVATIONS),1000000)
