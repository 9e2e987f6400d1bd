# What people and CI run. `make` alone lists the targets.
# Plain sh and GNU make; the set-up knows Debian's apt-get and macOS's brew.

PREFIX = /usr/local
DESTDIR =
SWIFT = swift

# By pkg-config: what the program is linked with. By command: what the tests compare with.
libraries = cairo-ft harfbuzz spng libcrypto
tools = pdftoppm qpdf rsvg-convert xmllint
debian_libraries = pkg-config libcairo2-dev libharfbuzz-dev libspng-dev libssl-dev
debian_tools = poppler-utils qpdf librsvg2-bin libxml2-utils
brew_libraries = pkgconf cairo harfbuzz libspng openssl@3
brew_tools = poppler qpdf librsvg

# Installs those of the packages that are missing: $(1) on Debian, $(2) on macOS.
install_packages = \
  if command -v dpkg >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then \
    missing=''; \
    for package in $(1); do \
      dpkg -s $$package 2>/dev/null | grep -q '^Status: install ok installed' \
        || missing="$$missing $$package"; \
    done; \
    test -n "$$missing" || exit 0; \
    as_root=''; \
    if test "$$(id -u)" -ne 0; then \
      command -v sudo >/dev/null 2>&1 \
        || { echo "make: as root, first: apt-get install$$missing" >&2; exit 1; }; \
      as_root=sudo; \
    fi; \
    echo "Installing$$missing"; \
    $$as_root apt-get update -qq \
      && $$as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq -y --no-install-recommends $$missing >/dev/null; \
  elif command -v brew >/dev/null 2>&1; then \
    missing=''; \
    for package in $(2); do \
      brew list --formula $$package >/dev/null 2>&1 || missing="$$missing $$package"; \
    done; \
    test -z "$$missing" || brew install --quiet $$missing; \
  else \
    echo "make: neither apt-get nor brew is here; install by hand: $(1)" >&2; exit 1; \
  fi

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' Makefile | awk -F'|' '{ printf "%-16s%s\n", $$1, $$2 }'

demo: build ## publish the sample provinces into output/
	@set --; \
	for template in templates/*/template.yaml; do set -- "$$@" "$${template%/template.yaml}"; done; \
	.build/release/dti publish "$$@"

gallery: build ## make docs/gallery: a picture of every kind of chart
	@.build/release/dti gallery templates/yen-bai templates/binh-dinh templates/dak-lak \
	  templates/son-la templates/bac-kan templates/hai-cap-mau --output docs/gallery

test: setup ## set up, then check the style and run all tests
	@$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift
	@$(SWIFT) test --parallel

setup: libraries ## install the Debian or brew packages that are missing
	@for tool in $(tools); do command -v $$tool >/dev/null 2>&1 || found=no; done; \
	test -z "$$found" || { $(call install_packages,$(debian_tools),$(brew_tools)); }

libraries:
	@command -v $(SWIFT) >/dev/null 2>&1 \
	  || { echo "make: there is no $(SWIFT); get Swift 6.2 or later from https://www.swift.org/install" >&2; exit 1; }
	@pkg-config --exists $(libraries) 2>/dev/null \
	  || { $(call install_packages,$(debian_libraries),$(brew_libraries)); }

build: libraries ## build the program: .build/release/dti
	@$(SWIFT) build -c release --product dti

SIZES = 138 1380

bench: build ## time stages and program on made-up provinces; SIZES="138 1380 9936" for large ones
	@$(SWIFT) build -c release --product bench
	@cc -O2 -o .build/release/replay Sources/bench/replay.c \
	  $$(pkg-config --cflags --libs cairo-ft)
	@.build/release/bench stages --replay .build/release/replay $(SIZES)
	@.build/release/bench processes $(SIZES)

peers: build ## the same sheets by typst and ReportLab, from PyPI, in a folder of their own
	@$(SWIFT) build -c release --product bench
	@python3 Sources/bench/peers.py .build/release/bench

install: build ## install into PREFIX, /usr/local unless given
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/dti/fonts' \
	  '$(DESTDIR)$(PREFIX)/share/dti/templates'
	install -m 755 .build/release/dti '$(DESTDIR)$(PREFIX)/bin/dti'
	install -m 644 fonts/* '$(DESTDIR)$(PREFIX)/share/dti/fonts'
	cp -R templates/. '$(DESTDIR)$(PREFIX)/share/dti/templates'

format: ## format the sources
	@$(SWIFT) format --in-place --parallel --recursive Sources Tests Package.swift

clean: ## remove what was built; output/ stays
	rm -rf .build

.PHONY: help demo gallery test setup libraries build bench peers install format clean
