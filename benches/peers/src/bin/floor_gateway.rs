//! Lower bound of a gateway bot: answers every interaction with the same sentence or choice, using serenity.

use serenity::all::{
    AutocompleteChoice, ClientBuilder, Context, CreateAutocompleteResponse, CreateInteractionResponse,
    CreateInteractionResponseMessage, EventHandler, GatewayIntents, HttpBuilder, Interaction, async_trait,
};

struct Handler;

#[async_trait]
impl EventHandler for Handler {
    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let sent = match interaction {
            Interaction::Command(command) => {
                let message = CreateInteractionResponseMessage::new().content("Immer dasselbe.");
                command.create_response(&context.http, CreateInteractionResponse::Message(message)).await
            }
            Interaction::Autocomplete(typing) => {
                let choices =
                    CreateAutocompleteResponse::new().set_choices(vec![AutocompleteChoice::new("Immer dasselbe", "immer")]);
                typing.create_response(&context.http, CreateInteractionResponse::Autocomplete(choices)).await
            }
            _ => return,
        };
        if let Err(error) = sent {
            eprintln!("answering: {error}");
        }
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let token = std::env::var("DISCORD_TOKEN")?;
    // Without serenity's rate limiter, like Berufslotse behind a proxy.
    let http = HttpBuilder::new(&token).proxy(std::env::var("DISCORD_API_URL")?).ratelimiter_disabled(true).build();
    let application = http.get_current_application_info().await?;
    let client = ClientBuilder::new_with_http(http, GatewayIntents::empty()).application_id(application.id);
    client.event_handler(Handler).await?.start_autosharded().await?;
    Ok(())
}
