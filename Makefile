# Everything a contributor types. `make run` and `make test` are README's two commands.
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME ?= 20s

.PHONY: build run test race fuzz bench golden lint check eval weights clean

build: ## the program, as ./horseshoe
	go build -trimpath -o horseshoe ./cmd/horseshoe

run: ## analyse the built-in meeting into ./out
	go run ./cmd/horseshoe run

test: ## all tests
	go test ./...

race: ## all tests under the race detector
	CGO_ENABLED=1 go test -race ./...

fuzz: ## each fuzz target for FUZZTIME
	@for package in ./pipeline ./seeds ./stages ./reports; do \
	  for target in $$(go test $$package -list '^Fuzz' | grep '^Fuzz'); do \
	    echo "fuzz $$package $$target"; \
	    go test $$package -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1x || exit 1; \
	  done; \
	done

bench: ## where the time goes: MB/s and allocations
	go test ./... -run '^$$' -bench . -benchmem

golden: ## write the goldens anew, then read their diff
	go test ./stages -update
	go test ./reports -update
	go test ./cmd/horseshoe -update
	go test ./cmd/horseshoe -run MeasuredAccuracy -update
	go test ./reports -run Codebook -update

lint: ## gofmt, vet, staticcheck
	@test -z "$$(gofmt -l .)" || { gofmt -l .; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...

check: ## the shipped lexicons, targets and lists
	go run ./cmd/horseshoe check

eval: ## accuracy of stance, topics and tone on the coded material; what the part of speech moves
	go test ./stages ./cmd/horseshoe -run 'TestEvaluat' -v -count=1

weights: ## fit seeds/weights to the coded debates of testdata/training, and score the method
	go run ./cmd/train

clean:
	rm -rf out horseshoe
