//! The shipped files for Docker Compose and Kubernetes match the program's variables, addresses and paths, and each other.

use axum::body::Body;
use axum::http::Request;
use berufslotse::http_server;
use berufslotse::metrics::{Metrics, http};
use berufslotse::settings::Settings;
use berufslotse::settings::shards::Shards;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn documents(path: &str) -> Vec<Value> {
    serde_saphyr::from_multiple(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn kubernetes() -> Vec<Value> {
    let names = ["endpoint", "gateway", "network", "secret.example"];
    names.iter().flat_map(|name| documents(&format!("deploy/kubernetes/{name}.yaml"))).collect()
}

fn compose() -> Value {
    documents("deploy/compose.yaml").remove(0)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is a text"))
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Environment variables of one of our containers.
type Variables = BTreeMap<String, String>;

/// Deployment and StatefulSet, each with its only container.
fn workloads(all: &[Value]) -> Vec<(&Value, &Value)> {
    let found: Vec<_> = all.iter().filter(|one| matches!(text(&one["kind"]), "Deployment" | "StatefulSet")).collect();
    assert_eq!(found.len(), 2);
    found.into_iter().map(|one| (one, &one["spec"]["template"]["spec"]["containers"][0])).collect()
}

fn variables(container: &Value) -> Variables {
    let plain = items(&container["env"]).iter().filter(|variable| variable["value"].is_string());
    plain.map(|variable| (text(&variable["name"]).to_owned(), text(&variable["value"]).to_owned())).collect()
}

/// Compose services that run our program.
fn copies(compose: &Value) -> Vec<(&String, &Value)> {
    let services = compose["services"].as_object().unwrap().iter();
    let copies: Vec<_> = services.filter(|(_, service)| text(&service["image"]).starts_with("berufslotse:")).collect();
    assert_eq!(copies.len(), 3);
    copies
}

fn variables_of_compose(service: &Value) -> Variables {
    service["environment"].as_object().unwrap().iter().map(|(name, value)| (name.clone(), text(value).to_owned())).collect()
}

/// The settings from these variables. Other variables must be secrets.
fn settings(variables: &Variables) -> Settings {
    let source = read("src/settings/environment.rs") + &read("src/settings/store.rs");
    for name in variables.keys().filter(|name| name.starts_with("DISCORD_") || name.ends_with("_FILE")) {
        assert!(source.contains(&format!("\"{name}\"")), "{name} is read");
    }
    Settings::from_parts("manifest", "", variables.clone().into_iter()).unwrap()
}

/// The files named by these variables.
fn files(variables: &Variables) -> BTreeSet<&str> {
    variables.iter().filter(|(name, _)| name.ends_with("_FILE")).map(|(_, path)| path.as_str()).collect()
}

fn port(address: &str) -> u64 {
    address.rsplit_once(':').unwrap().1.parse().unwrap()
}

/// With the digits of a pod's index replaced.
fn of_pod(variables: &Variables, number: u64) -> Variables {
    let filled = variables.iter().map(|(name, value)| (name.clone(), value.replace("$(POD_INDEX)", &number.to_string())));
    filled.collect()
}

#[test]
fn a_pod_has_the_ports_of_its_settings_and_the_files_of_its_secrets() {
    let all = kubernetes();
    let secret = all.iter().find(|one| one["kind"] == "Secret").unwrap();
    for (workload, container) in workloads(&all) {
        let variables = of_pod(&variables(container), 0);
        let settings = settings(&variables);
        let mut expected = BTreeMap::from([("metrics", port(&settings.metrics.address))]);
        if container["args"][0] == "serve" {
            expected.insert("interactions", port(&settings.endpoint.address));
        }
        let ports = items(&container["ports"]).iter();
        let ports: BTreeMap<_, _> = ports.map(|port| (text(&port["name"]), port["containerPort"].as_u64().unwrap())).collect();
        assert_eq!(ports, expected);

        let volume = &workload["spec"]["template"]["spec"]["volumes"][0]["secret"];
        assert_eq!(volume["secretName"], secret["metadata"]["name"]);
        let folder = text(&container["volumeMounts"][0]["mountPath"]);
        let mut mounted = BTreeSet::new();
        for item in items(&volume["items"]) {
            assert_eq!(secret["stringData"][text(&item["key"])], "", "a key of the example, without a value");
            mounted.insert(format!("{folder}/{}", text(&item["path"])));
        }
        assert_eq!(files(&variables), mounted.iter().map(String::as_str).collect());
    }
}

#[test]
fn the_pods_of_the_gateway_hold_every_shard_once() {
    let all = kubernetes();
    let (gateway, container) = workloads(&all).into_iter().find(|(one, _)| one["kind"] == "StatefulSet").unwrap();
    let variables = variables(container);
    let replicas = gateway["spec"]["replicas"].as_u64().unwrap();
    let shards: Vec<Shards> = (0..replicas).map(|pod| settings(&of_pod(&variables, pod)).discord.shards.unwrap()).collect();
    let held: Vec<_> = shards.iter().flat_map(|shards| shards.first()..=shards.last()).collect();
    assert_eq!(held, (0..shards[0].total()).collect::<Vec<_>>());
    let seconds = gateway["spec"]["minReadySeconds"].as_u64().unwrap();
    assert!(seconds >= 5 * u64::from(shards[0].count()), "Discord takes a shard every five seconds");
}

#[test]
fn services_budgets_scaling_and_policies_mean_pods_that_exist() {
    let all = kubernetes();
    let pods: Vec<_> = workloads(&all).iter().map(|(one, _)| one["spec"]["template"]["metadata"]["labels"].clone()).collect();
    let ports = ["interactions", "metrics"];
    for one in &all {
        let spec = &one["spec"];
        let selector = match text(&one["kind"]) {
            "Service" => &spec["selector"],
            "NetworkPolicy" => &spec["podSelector"]["matchLabels"],
            "HorizontalPodAutoscaler" => {
                let target = &spec["scaleTargetRef"];
                let same =
                    |(found, _): &(&Value, _)| found["kind"] == target["kind"] && found["metadata"]["name"] == target["name"];
                assert_eq!(workloads(&all).iter().filter(|found| same(found)).count(), 1);
                continue;
            }
            "Secret" => continue,
            _ => &spec["selector"]["matchLabels"],
        };
        let labels = selector.as_object().unwrap();
        let is_meant = |pod: &&Value| labels.iter().all(|(key, value)| pod[key] == *value);
        assert!(!labels.is_empty() && pods.iter().any(|pod| is_meant(&pod)), "{selector}");
        for rule in items(&spec["ports"]).iter().chain(items(&spec["ingress"]).iter().flat_map(|rule| items(&rule["ports"]))) {
            let name = rule["targetPort"].as_str().or(rule["port"].as_str());
            assert!(ports.contains(&name.unwrap()), "{rule}");
        }
    }
}

#[tokio::test]
async fn probes_ask_paths_that_exist() {
    let listener = http_server::listen("metrics.address", "127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(http_server::serve(listener, http::routes(Metrics::default()), std::future::pending()));
    let client = Client::builder(TokioExecutor::new()).build_http();
    for (_, container) in workloads(&kubernetes()) {
        for (probe, while_not_ready) in [("startupProbe", 503), ("readinessProbe", 503), ("livenessProbe", 200)] {
            let get = &container[probe]["httpGet"];
            assert_eq!(get["port"], "metrics");
            let request = Request::get(format!("http://{address}{}", text(&get["path"]))).body(Body::empty()).unwrap();
            assert_eq!(client.request(request).await.unwrap().status(), while_not_ready, "{probe}");
        }
    }
}

#[test]
fn pods_may_do_nothing_that_they_need_not() {
    for (workload, container) in workloads(&kubernetes()) {
        let pod = &workload["spec"]["template"]["spec"];
        assert_eq!(
            (&pod["securityContext"]["runAsNonRoot"], &pod["automountServiceAccountToken"]),
            (&true.into(), &false.into())
        );
        assert_eq!(pod["securityContext"]["seccompProfile"]["type"], "RuntimeDefault");
        let context = &container["securityContext"];
        assert_eq!((&context["readOnlyRootFilesystem"], &context["allowPrivilegeEscalation"]), (&true.into(), &false.into()));
        assert_eq!(context["capabilities"]["drop"][0], "ALL");
    }
    for (name, service) in compose()["services"].as_object().unwrap() {
        assert_eq!((&service["read_only"], &service["cap_drop"][0]), (&true.into(), &"ALL".into()), "{name}");
        assert!(service["user"].is_string() || text(&service["image"]).contains("unprivileged"), "{name} runs as nobody special");
    }
}

#[test]
fn compose_starts_copies_that_nginx_reaches_with_secrets_that_are_there() {
    let compose = compose();
    let nginx = read("deploy/nginx/compose.conf");
    let mut upstreams = BTreeSet::new();
    for (name, service) in copies(&compose) {
        let variables = variables_of_compose(service);
        let settings = settings(&variables);
        upstreams.insert(format!("{name}:{}", port(&settings.endpoint.address)));
        let mounted: BTreeSet<_> = items(&service["secrets"]).iter().map(|name| format!("/run/secrets/{}", text(name))).collect();
        assert_eq!(files(&variables), mounted.iter().map(String::as_str).collect());
        assert_eq!(service["healthcheck"]["test"][2], "ready");
    }
    let servers = nginx.lines().filter_map(|line| line.trim().strip_prefix("server ")).filter(|line| *line != "{");
    let servers: BTreeSet<_> = servers.map(|line| line.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(servers, upstreams);
    let published =
        format!(":{}", nginx.lines().find_map(|line| line.trim().strip_prefix("listen ")?.strip_suffix(" ssl;")).unwrap());
    assert!(text(&compose["services"]["nginx"]["ports"][0]).ends_with(&published));
    for service in compose["services"].as_object().unwrap().values() {
        for secret in items(&service["secrets"]) {
            assert!(compose["secrets"][text(secret)]["file"].is_string(), "{secret}");
        }
    }
}

#[test]
fn nginx_passes_on_within_discords_time_wherever_it_stands() {
    let passing = |path: &str| {
        let lines = read(path).lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>();
        lines.into_iter().filter(|line| ["proxy_", "client_", "location "].iter().any(|start| line.starts_with(start))).collect()
    };
    let expected: Vec<String> = passing("deploy/nginx/berufslotse.conf");
    assert!(expected.contains(&format!("location = {} {{", Settings::default().endpoint.path)));
    assert_eq!(passing("deploy/nginx/compose.conf"), expected);
}

#[test]
#[should_panic(expected = "environment variable BERUFSLOTSE_ENDPOINT__PORT")]
fn a_variable_that_does_not_exist_is_noticed() {
    settings(&Variables::from([("BERUFSLOTSE_ENDPOINT__PORT".to_owned(), "1".to_owned())]));
}
