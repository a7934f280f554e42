# Only carries labels that are known after the image below it has been built.
ARG BASE
FROM ${BASE}
