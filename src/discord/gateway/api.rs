//! Requests to Discord's HTTP API that parse only the fields used. serenity's own methods fail if any field of a response is
//! unknown to them, such as a user's flag, although Discord has accepted the request.

use crate::discord::Response;
use serde::Deserialize;
use serde_json::json;
use serenity::all::{
    ApplicationId, ChannelId, CreateAttachment, Http, LightMethod, Multipart, MultipartUpload, Request, Route, UserId,
};

/// Any object with an id, reduced to it.
#[derive(Deserialize)]
pub(super) struct Identified<I> {
    pub id: I,
}

/// The application that the token belongs to.
pub(super) async fn application(http: &Http) -> serenity::Result<ApplicationId> {
    let request = Request::new(Route::Oauth2ApplicationCurrent, LightMethod::Get);
    Ok(http.fire::<Identified<_>>(request).await?.id)
}

/// The channel for direct messages to a user.
pub(super) async fn direct_channel(http: &Http, user: UserId) -> serenity::Result<ChannelId> {
    let recipient = json!({ "recipient_id": user.to_string() }).to_string();
    let request = Request::new(Route::UserMeDmChannels, LightMethod::Post).body(Some(recipient.into_bytes()));
    Ok(http.fire::<Identified<_>>(request).await?.id)
}

pub(super) async fn send_message(http: &Http, channel_id: ChannelId, response: &Response) -> serenity::Result<()> {
    let request = Request::new(Route::ChannelMessages { channel_id }, LightMethod::Post);
    let (body, files) = (response.body.get(), attachments(response));
    let request = if files.is_empty() {
        request.body(Some(body.as_bytes().to_vec()))
    } else {
        let upload = MultipartUpload::Attachments(files);
        request.multipart(Some(Multipart { upload, fields: Vec::new(), payload_json: Some(body.to_owned()) }))
    };
    http.request(request).await.map(|_| ())
}

/// The files of a response in serenity's type.
pub(super) fn attachments(response: &Response) -> Vec<CreateAttachment> {
    response.files.iter().map(|file| CreateAttachment::bytes(file.content.to_vec(), file.name.clone())).collect()
}
