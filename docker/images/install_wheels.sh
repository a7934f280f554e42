#!/bin/sh
# Installs wheels that are pinned by hash into a folder of their own, compiled for their later place.
# usage: install_wheels.sh REQUIREMENTS FOLDER PLACE
set -eu
requirements=$1 folder=$2 place=$3

apt-get update
DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3-pip ca-certificates

# A package index inside a company often has a certificate of the company's own.
if [ -s /tmp/certificates.pem ]; then
  PIP_CERT=/tmp/certificates.pem
  export PIP_CERT
fi

# The list is complete, so nothing may be resolved or built here: only what has its hash comes in.
python3 -m pip install --require-hashes --no-deps --only-binary :all: --no-compile --no-cache-dir \
  --disable-pip-version-check --root-user-action ignore --progress-bar off \
  --target "$folder" -r "$requirements"

# Commands of packages would be on the path of a candidate's program, and nothing needs them.
rm -rf "$folder/bin"

# Programs that only our machine would write caches for: the root is read-only later on. Some
# wheels carry files for other versions of Python, which do not compile and are never imported.
python3 -m compileall -q -j 0 --invalidation-mode unchecked-hash -s "$folder" -p "$place" "$folder" \
  > /tmp/compile.log 2>&1 || tail -n 20 /tmp/compile.log
