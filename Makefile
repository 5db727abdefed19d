# The commands of this project. Each is a script of the same name; read it to see what it does.

.PHONY: help run test lint bench docs screenshots handbook clean
.DEFAULT_GOAL := help

help: ## list these commands
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 20

run: ## install what is missing, build, and serve the demo school
	@scripts/run

test: ## run every check; ends with "N passed, N failed"
	@scripts/test

lint: ## formatting, imports and house rules only
	@scripts/lint

bench: ## measure speed
	@scripts/prepare bench && bench/run

docs: ## build the reference of every module in build/docs
	@scripts/docs

screenshots: ## take a picture of every page the journeys pass, in build/screenshots
	@scripts/screenshots

handbook: ## take the pictures of the handbook for schools anew, in docs/handboek/beelden
	@scripts/handbook

clean: ## throw away everything that was built; data/ stays
	rm -rf .build .build-* .venv build
