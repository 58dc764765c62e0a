package dev.bandstand.bench;

import java.nio.file.Path;
import java.util.Locale;

/** nginx as a static file server that leaves nothing behind outside its folder. */
final class NginxSettings {

    private NginxSettings() {}

    static String serving(Path page, int port, Path folder) {
        return String.format(Locale.ROOT, """
                daemon off;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx-error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  keepalive_requests 1000000000;
                  client_body_temp_path %1$s/nginx-body;
                  proxy_temp_path %1$s/nginx-proxy;
                  fastcgi_temp_path %1$s/nginx-fastcgi;
                  uwsgi_temp_path %1$s/nginx-uwsgi;
                  scgi_temp_path %1$s/nginx-scgi;
                  server {
                    listen 127.0.0.1:%2$d;
                    location = /page { default_type application/json; alias %3$s; }
                  }
                }
                """, folder, port, page);
    }
}
