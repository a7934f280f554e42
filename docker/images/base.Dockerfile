# The parent is Debian 13 itself: pulled, or made by debootstrap where no registry answers.
ARG BASE
FROM ${BASE}

ARG DEBIAN_MIRROR=http://deb.debian.org/debian
ARG DEBIAN_SECURITY_MIRROR=http://deb.debian.org/debian-security

RUN set -eu; \
    rm -f /etc/apt/sources.list /etc/apt/sources.list.d/*; \
    printf 'Types: deb\nURIs: %s\nSuites: trixie trixie-updates\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
      "$DEBIAN_MIRROR" > /etc/apt/sources.list.d/debian.sources; \
    printf 'Types: deb\nURIs: %s\nSuites: trixie-security\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
      "$DEBIAN_SECURITY_MIRROR" > /etc/apt/sources.list.d/debian-security.sources; \
    printf 'path-exclude=/usr/share/man/*\npath-exclude=/usr/share/doc/*\npath-include=/usr/share/doc/*/copyright\npath-exclude=/usr/share/locale/*\n' \
      > /etc/dpkg/dpkg.cfg.d/pairwise-no-docs; \
    printf 'APT::Install-Recommends "false";\nAcquire::Languages "none";\nAcquire::Retries "3";\n' \
      > /etc/apt/apt.conf.d/90pairwise; \
    apt-get update; \
    DEBIAN_FRONTEND=noninteractive apt-get upgrade -y; \
    apt-get clean; \
    rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/*.log /var/log/apt; \
    rm -rf /usr/share/man/* /usr/share/locale/*

RUN echo 'pairwise:x:10001:10001:Pairwise:/work:/usr/sbin/nologin' >> /etc/passwd; \
    echo 'pairwise:x:10001:' >> /etc/group; \
    install -d -o 10001 -g 10001 -m 0755 /work; \
    install -d -m 0755 /opt/pairwise
